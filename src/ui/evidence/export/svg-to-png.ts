/** Pixels of the picture for each of the drawing, so that it stays sharp on a dense screen. */
const SCALE = 2;

/**
 * Draws an SVG of known size.
 * @throws {Error} where the browser can't: the drawing is larger than its canvas may be
 */
export async function svgToPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("The picture is too large to be drawn."));
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
