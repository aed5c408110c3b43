import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '@/lib/uploads/inspect-file';
import { fileOf, HTML, PDF, phonePhoto } from '@/tests/support/files';

async function accepted(file: File) {
  const inspected = await inspectFile(file, ['image', 'pdf']);
  if (!inspected.ok) throw new Error(inspected.error.code);
  return inspected.file;
}

async function refusalOf(file: File, accept: ('image' | 'pdf')[] = ['image', 'pdf']) {
  const inspected = await inspectFile(file, accept);
  return inspected.ok ? null : inspected.error;
}

describe('photos', () => {
  test('lose the place where they were taken and everything else about them', async () => {
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif?.includes('Ashar Phone')).toBe(true);
    const { bytes } = await accepted(fileOf(photo, 'a.jpg'));
    const metadata = await sharp(bytes).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.xmp).toBeUndefined();
    expect(Buffer.from(bytes).includes('Ashar Phone')).toBe(false);
  });

  test('stand upright: the turn that the camera only noted is carried out', async () => {
    const { bytes } = await accepted(fileOf(await phonePhoto(40, 20), 'a.jpg'));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  test('are made smaller than 2,400 pixels a side, and never larger', async () => {
    const { bytes } = await accepted(fileOf(await phonePhoto(3000, 1500), 'a.jpg'));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 2400 });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('of the kind %s keep their kind', async (kind) => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .toFormat(kind)
      .toBuffer();
    expect((await accepted(fileOf(picture, 'picture'))).mediaType).toBe(`image/${kind}`);
  });

  test('the same picture has the same key', async () => {
    const photo = await phonePhoto();
    const [one, other] = [await accepted(fileOf(photo, 'a.jpg')), await accepted(fileOf(photo, 'b.jpg'))];
    expect(one.storageKey).toBe(other.storageKey);
    expect(one.storageKey).toMatch(/^[0-9a-f]{64}\.jpg$/);
  });

  test('cut off in the middle are broken', async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
        background: 'black',
      },
    })
      .jpeg()
      .toBuffer();
    expect(await refusalOf(fileOf(noise.subarray(0, noise.length / 2), 'a.jpg'))).toEqual({
      code: 'file_broken',
    });
  });

  test('of more than 120 million pixels are refused, however few bytes they take', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 10_001, channels: 3, background: 'white' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusalOf(fileOf(bomb, 'bomb.png'))).toEqual({ code: 'file_broken' });
  }, 30_000);
});

describe('other files', () => {
  test('a PDF is kept as it is', async () => {
    expect(await accepted(fileOf(PDF, 'смета.pdf', 'application/pdf'))).toMatchObject({
      mediaType: 'application/pdf',
      bytes: new Uint8Array(PDF),
    });
  });

  test('a page named .jpg is not a photo', async () => {
    expect(await refusalOf(fileOf(HTML, 'photo.jpg'))).toEqual({ code: 'file_type' });
  });

  test('a drawing that can carry scripts is refused', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await refusalOf(fileOf(svg, 'drawing.svg', 'image/svg+xml'))).toEqual({ code: 'file_type' });
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg]);
    expect(await refusalOf(fileOf(declared, 'drawing.png', 'image/png'))).toEqual({ code: 'file_type' });
  });

  test('a program is refused, and what the form does not take is refused too', async () => {
    expect(await refusalOf(fileOf(Buffer.from('MZ\u0000\u0000'), 'photo.jpg'))).toEqual({
      code: 'file_type',
    });
    expect(await refusalOf(fileOf(PDF, 'a.pdf'), ['image'])).toEqual({ code: 'file_type' });
    expect(await refusalOf(fileOf(await phonePhoto(), 'a.jpg'), ['pdf'])).toEqual({ code: 'file_type' });
  });

  test('an empty file and one over 10 MB are told by size', async () => {
    expect(await refusalOf(fileOf(Buffer.alloc(0), 'a.jpg'))).toEqual({ code: 'file_empty' });
    expect(await refusalOf(fileOf(Buffer.alloc(10_000_001), 'a.jpg'))).toEqual({
      code: 'file_too_large',
      limit: 10,
    });
  });
});
