import { expect, test } from 'vitest';
import map from '@/components/municipality/country-map.json';
import { drawMap } from '@/prisma/geo/draw-map';
import { thinTogether } from '@/prisma/geo/topology';

test('the drawing in the tree is the one that the source gives', () => {
  expect(map).toEqual(drawMap());
});

test('every district has a shape and the drawing stays small', () => {
  expect(map.shapes.filter((shape) => !shape.city && shape.d).length).toBe(40);
  expect(map.shapes.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(15_000);
});

test('Bishkek and Osh, which have no border in the source, are points', () => {
  for (const code of ['41711000000000', '41721000000000']) {
    expect(map.shapes.find((shape) => shape.code === code)).toMatchObject({ city: true, d: '', room: 1 });
  }
});

test('neighbours keep one common border when bends are left out', () => {
  const border = [
    [10, 0],
    [10.4, 3],
    [9.7, 6],
    [10, 10],
  ] as const;
  const left = [[0, 0], ...border, [0, 10]] as const;
  const right = [[20, 0], [20, 10], ...border.toReversed()] as const;
  const [one = [], other = []] = thinTogether([left, right], 5);
  const onBorder = (ring: readonly (readonly [number, number])[]) =>
    ring
      .filter(([x]) => x > 5 && x < 15)
      .map(String)
      .sort();
  expect(onBorder(one)).toEqual(onBorder(other));
  expect(onBorder(one).length).toBeLessThan(border.length);
});
