/** The command can't be carried out as it was given; the message says what to do. Exit code 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
