/**
 * Simplifies neighbouring shapes together: a border that two shapes share is thinned once, so no gaps open between them.
 * Points are "x,y" on a fine grid.
 */
export type Point = readonly [number, number];
export type Ring = readonly Point[];

const name = ([x, y]: Point) => `${x},${y}`;

/** Rings without their closing point, thinned by Visvalingam's rule: a point goes when the triangle with its neighbours is under `area`. */
export function thinTogether(rings: readonly Ring[], area: number): Ring[] {
  const junctions = junctionsOf(rings);
  const thinned = new Map<string, Ring>();
  const thin = (arc: Ring): Ring => {
    const backwards =
      name(arc[0] as Point) + name(arc[1] as Point) > name(arc.at(-1) as Point) + name(arc.at(-2) as Point);
    const canonical = backwards ? arc.toReversed() : arc;
    const key = canonical.map(name).join(' ');
    const result = thinned.get(key) ?? thinArc(canonical, area);
    thinned.set(key, result);
    return backwards ? result.toReversed() : result;
  };
  return rings.map((ring) => arcsOf(ring, junctions).flatMap((arc) => thin(arc).slice(0, -1)));
}

/** Points where three borders meet. */
function junctionsOf(rings: readonly Ring[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const known = neighbours.get(name(point)) ?? new Set();
      known.add(name(ring.at(index - 1) as Point)).add(name(ring[(index + 1) % ring.length] as Point));
      neighbours.set(name(point), known);
    });
  }
  return new Set([...neighbours].flatMap(([point, known]) => (known.size > 2 ? [point] : [])));
}

/** A ring as arcs from junction to junction, each with both its ends. */
function arcsOf(ring: Ring, junctions: Set<string>): Ring[] {
  const start = Math.max(
    0,
    ring.findIndex((point) => junctions.has(name(point))),
  );
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start] as Point];
  const arcs: Point[][] = [[turned[0] as Point]];
  turned.slice(1).forEach((point, index) => {
    arcs.at(-1)?.push(point);
    if (junctions.has(name(point)) && index < turned.length - 2) arcs.push([point]);
  });
  return arcs;
}

function thinArc(arc: Ring, area: number): Ring {
  const points = [...arc];
  const fewest = name(arc[0] as Point) === name(arc.at(-1) as Point) ? 4 : 2;
  while (points.length > fewest) {
    let [smallest, place] = [Number.POSITIVE_INFINITY, 0];
    for (let index = 1; index < points.length - 1; index += 1) {
      const size = triangle(points[index - 1] as Point, points[index] as Point, points[index + 1] as Point);
      if (size < smallest) [smallest, place] = [size, index];
    }
    if (smallest >= area) break;
    points.splice(place, 1);
  }
  return points;
}

function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}
