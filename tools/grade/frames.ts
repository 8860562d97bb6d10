import { Buffer } from "node:buffer";
import { deserialize, serialize } from "node:v8";

/*
 * Messages between the host and its judging process: four bytes of length, then a structured clone, so that `NaN` and
 * `undefined` arrive as they were.
 */

const HEADER = 4;

/** No message of ours is longer; a length beyond it means that what comes is not ours. */
const LONGEST = 64 * 1024 * 1024;

/** One message as bytes. */
export function encodeFrame(message: unknown): Buffer {
  const body = serialize(message);
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
}

/**
 * Makes a function that takes bytes as they come, in pieces of any size, and gives each message that is complete.
 * @throws {Error} when the bytes are not messages
 */
export function createFrameReader(): (chunk: Buffer) => unknown[] {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const messages: unknown[] = [];
    while (rest.length >= HEADER) {
      const length = rest.readUInt32LE();
      if (length > LONGEST) throw new Error("a message is too long");
      if (rest.length < HEADER + length) break;
      messages.push(deserialize(rest.subarray(HEADER, HEADER + length)));
      rest = rest.subarray(HEADER + length);
    }
    return messages;
  };
}
