/** What the three clocks of the machine showed at one instant: see `Clocks`. */
export type Reading = { readonly wall: number; readonly steady: number; readonly awake: number };
