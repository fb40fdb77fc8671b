import type { Site } from './site.ts'

/** The addresses of the portal's style sheets, for pages of other faces that look like it. */
export const styleSheets = (site: Site): readonly string[] =>
  ['tokens.css', 'base.css'].map((name) => site.asset(name))
