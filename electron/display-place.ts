/** A screen as the system tells it: all of it, and what panels and bars leave of it. */
export type Screen = { id: number; bounds: Place; workArea: Place };
export type Place = { x: number; y: number; width: number; height: number };

/** On the only screen the display takes this much at most, so that the till can still be reached. */
const most = { width: 1024, height: 600 };

/** Where the customer's display stands: all of the chosen screen; else of the first that is not the till's; else a part of the only one. */
export function displayPlace(all: readonly Screen[], primary: Screen, wanted: number | null): Place {
  const chosen = all.find(({ id }) => id === wanted) ?? all.find(({ id }) => id !== primary.id);
  if (chosen && chosen.id !== primary.id) return chosen.bounds;
  const { x, y, width, height } = primary.workArea;
  return { x, y, width: Math.min(width, most.width), height: Math.min(height, most.height) };
}
