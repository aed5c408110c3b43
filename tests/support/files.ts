import sharp from 'sharp';

/** A photo as a phone makes it: 40 × 20 pixels stored sideways (orientation 6), with the place where it was taken and the name of the device. */
export async function phonePhoto(width = 40, height = 20): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2f7d6b' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Ashar Phone', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '41/1 25/1 44/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '75/1 59/1 28/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** The smallest document that a PDF reader opens. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A page that pretends to be a photo by its name. */
export const HTML = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');

export function fileOf(bytes: Uint8Array, name: string, type = 'image/jpeg'): File {
  return new File([Uint8Array.from(bytes)], name, { type });
}
