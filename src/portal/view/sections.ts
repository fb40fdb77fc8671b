import type { PublicSection } from '#modules/publishing'

/** What a body of the site is called; undefined for one that has no section. */
export const nameOfSection = (sections: readonly PublicSection[], organisation: string): string | undefined =>
  sections.find((section) => section.organisation === organisation)?.name
