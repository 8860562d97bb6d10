import { expect, it } from "vitest";
import { sayBytes } from "./bytes.ts";

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1.0 kB"],
  [73_700, "73.7 kB"],
  [2_000_000, "2.0 MB"],
  [123_456_789, "123 MB"],
  [10_737_418_240, "10.7 GB"],
  [5e15, "5000 TB"],
])("%d bytes are “%s”", (bytes, text) => {
  expect(sayBytes(bytes)).toBe(text);
});
