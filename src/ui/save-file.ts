/** The part of the File System Access API that we use; TypeScript's DOM types have none. */
interface FilePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * Lets the learner choose where a file goes, where the browser can ask, and downloads it otherwise.
 * Resolves to false when they closed the question without an answer.
 */
export async function saveFile(name: string, blob: Blob): Promise<boolean> {
  // The one place that asks for an API that not every browser has.
  const { showSaveFilePicker } = globalThis as FilePicker;
  if (showSaveFilePicker === undefined) return download(name, blob);
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    const stream = await handle.createWritable();
    await stream.write(blob);
    await stream.close();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    // Refused by policy or not writable: a download asks nobody.
    return download(name, blob);
  }
}

function download(name: string, blob: Blob): boolean {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
