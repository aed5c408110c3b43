// node scripts/run-ts.mjs prisma/geo/draw-map.ts: draws components/municipality/country-map.json from the GeoJSON of districts and cities.
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv } from '../loaders/read-csv';
import { type Point, type Ring, thinTogether } from './topology';

type Feature = {
  properties: { code: string; type: string };
  geometry:
    | { type: 'Polygon'; coordinates: number[][][] }
    | { type: 'MultiPolygon'; coordinates: number[][][][] };
};
/**
 * `d` is empty for a city of which only a point is known. `x, y` is a city's point (`room` 1; 0 when it is not known), or the middle
 * of the best line for a district's name, on which there are `room` units.
 */
export type MapShape = { code: string; city: boolean; d: string; x: number; y: number; room: number };

const SOURCE = new URL('../data/geo/kgz_adm2_cod_ab_2018_simplified.geojson', import.meta.url);
const TARGET = new URL('../../components/municipality/country-map.json', import.meta.url);
const WIDTH = 1000;
/** Square units of the drawing (a unit is 0.9 km) under which a bend is not drawn. */
const SMALLEST_BEND = 9;
/** Rings smaller than this (enclaves of a few fields) are left out. */
const SMALLEST_RING = 4;
/** Its polygon covers little more than Ketmen-Tebe (data README): the middle of it is not the city. */
const NO_POINT = new Set(['41703440000010']);

export function drawMap(): { width: number; height: number; shapes: MapShape[] } {
  const { features } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { features: Feature[] };
  const project = projection(features);
  const all = features.map((feature) => ({
    feature,
    rings: ringsOf(feature).map((ring) => ring.map(project.point)),
  }));
  const thinned = thinTogether(
    all.flatMap(({ rings }) => rings),
    SMALLEST_BEND,
  );
  const cities = cityPoints((lon, lat) => project.point([lon, lat]));
  const shapes = all.map(({ feature, rings }) => shapeOf(feature, thinned.splice(0, rings.length), cities));
  const placed = [
    ...shapes,
    ...[...cities].flatMap(([code, [x, y]]) =>
      shapes.some((shape) => shape.code === code) ? [] : [{ code, city: true, d: '', x, y, room: 1 }],
    ),
  ];
  return {
    width: WIDTH,
    height: project.height,
    // A city that neither its polygon nor a point tells where it is would only be a speck under another name.
    shapes: placed
      .filter(({ city, room }) => !city || room > 0)
      .sort((a, b) => Number(a.city) - Number(b.city) || a.code.localeCompare(b.code)),
  };
}

/** Cities whose place is known, with or without a polygon: Bishkek, Osh and the towns have none in the source. */
function cityPoints(project: (lon: number, lat: number) => Point): Map<string, Point> {
  const cities = readCsv('territories.csv', ['code', 'level', 'lat', 'lon']).filter(
    ({ level }) => level === 'republican_city' || level === 'city' || level === 'town',
  );
  return new Map(
    cities.flatMap(({ code, lat, lon }) => {
      if (!code || !lat || !lon || NO_POINT.has(code)) return [];
      const [x, y] = project(Number(lon), Number(lat));
      return [[code, [Math.round(x), Math.round(y)] as Point] as const];
    }),
  );
}

function ringsOf({ geometry }: Feature): number[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) => polygon.slice(0, 1)).map((ring) => ring.slice(0, -1));
}

/** Degrees to the drawing: lengths are true in the middle of the country. Tenths of a unit keep shared points shared. */
function projection(features: readonly Feature[]) {
  const points = features.flatMap(ringsOf).flat();
  const [west, east] = [
    Math.min(...points.map((point) => point[0] ?? 0)),
    Math.max(...points.map((point) => point[0] ?? 0)),
  ];
  const [south, north] = [
    Math.min(...points.map((point) => point[1] ?? 0)),
    Math.max(...points.map((point) => point[1] ?? 0)),
  ];
  const scale = WIDTH / (east - west);
  const stretch = scale / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    point: ([lon = 0, lat = 0]: number[]): Point => [
      tenth((lon - west) * scale),
      tenth((north - lat) * stretch),
    ],
    height: Math.ceil((north - south) * stretch),
  };
}

function shapeOf(
  { properties: { code, type } }: Feature,
  rings: readonly Ring[],
  cities: Map<string, Point>,
): MapShape {
  const large = rings.filter((ring) => Math.abs(areaOf(ring)) >= SMALLEST_RING);
  const drawn = (large.length > 0 ? large : rings).toSorted(
    (a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)),
  );
  const d = drawn.map(pathOf).join('');
  if (type === 'district')
    return { code, city: false, d, ...placeForName(drawn[0] ?? [], [...cities.values()]) };
  const [x, y] = cities.get(code) ?? [0, 0];
  return { code, city: true, d, x, y, room: cities.has(code) ? 1 : 0 };
}

/** A ring in whole units and relative steps: "M12 34l5-6z". */
function pathOf(ring: Ring): string {
  const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const [first = [0, 0], ...rest] = points;
  let [px, py] = first;
  const steps = rest.flatMap(([x, y]) => {
    const step = [x - px, y - py];
    [px, py] = [x, y];
    return step[0] === 0 && step[1] === 0 ? [] : step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(' ').replace(/ -/g, '-')}z`;
}

function areaOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * ny - nx * y) / 2;
  }, 0);
}

/** The widest line inside the shape on which a name can stand without covering a city. */
function placeForName(ring: Ring, cities: readonly Point[]): { x: number; y: number; room: number } {
  const ys = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const middle = (top + bottom) / 2;
  let best = { x: 0, y: 0, room: 0, worth: Number.NEGATIVE_INFINITY };
  for (let y = Math.ceil(top) + NAME_HEIGHT; y < bottom; y += 2) {
    for (const [left, right] of freeLines(ring, y, cities)) {
      const worth = Math.min(right - left, 110) - Math.abs(y - NAME_HEIGHT / 2 - middle) * 0.6;
      if (worth > best.worth)
        best = { x: Math.round((left + right) / 2), y, room: Math.floor(right - left), worth };
    }
  }
  return { x: best.x, y: best.y, room: best.room };
}

const NAME_HEIGHT = 11;
const CITY_ROOM = 9;

/** Stretches inside the ring over the whole height of a name whose foot stands on y, cut where a city is. */
function freeLines(ring: Ring, y: number, cities: readonly Point[]): [number, number][] {
  let lines = crossings(ring, y + 2);
  for (const height of [y - 4, y - NAME_HEIGHT]) {
    const others = crossings(ring, height);
    lines = lines
      .flatMap(([left, right]) =>
        others.map(([a, b]): [number, number] => [Math.max(left, a), Math.min(right, b)]),
      )
      .filter(([left, right]) => right > left);
  }
  for (const [x, cityY] of cities) {
    if (cityY < y - NAME_HEIGHT - CITY_ROOM || cityY > y + CITY_ROOM) continue;
    lines = lines.flatMap(([left, right]): [number, number][] =>
      x < left - CITY_ROOM || x > right + CITY_ROOM
        ? [[left, right]]
        : [
            [left, x - CITY_ROOM],
            [x + CITY_ROOM, right],
          ],
    );
  }
  return lines.filter(([left, right]) => right > left);
}

/** Where a level line lies inside the ring. */
function crossings(ring: Ring, y: number): [number, number][] {
  const xs = ring
    .flatMap(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      return ay <= y === by <= y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
    })
    .sort((a, b) => a - b);
  return Array.from({ length: Math.floor(xs.length / 2) }, (_, index) => [
    xs[2 * index] ?? 0,
    xs[2 * index + 1] ?? 0,
  ]);
}

if (import.meta.main) writeFileSync(TARGET, `${JSON.stringify(drawMap())}\n`);
