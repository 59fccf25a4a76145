// A picture in SVG as one in pixels, by the browser's own canvas.

/** The bytes of a PNG; rejects where the browser does not draw the picture. */
export function drawPixels(svg, width, height) {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = address;
  return image.decode().then(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    canvas.getContext("2d").drawImage(image, 0, 0, width, height);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }).then((blob) => blob.arrayBuffer()).finally(() => URL.revokeObjectURL(address));
}

/** Whether this page may put pictures on the clipboard. */
export function takesPictures() {
  return !!navigator.clipboard?.write && typeof ClipboardItem === "function";
}

/** Puts a PNG on the clipboard; rejects where the browser does not allow it. */
export function copyPixels(blob) {
  return navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
}
