import type { LocalDate } from '#statute/calendar'
import { settingsOf } from '#platform/settings'
import type { PublicSection, Query } from '#modules/publishing'
import { publicSections } from '#modules/publishing'
import type { Site } from './site.ts'
import type { SiteFacts } from './view/site-facts.ts'

/** What stands around every page: the site, the bodies on it, and how the reader wants it. */
export interface Frame {
  readonly site: Site
  readonly facts: SiteFacts
  /** Sections of bodies; with one of them the site is that body's. */
  readonly sections: readonly PublicSection[]
  /** Whether the log of decisions is shown. */
  readonly log: boolean
  /** 关怀模式. */
  readonly senior: boolean
}

/** A frame for readers of any kind. */
export type BareFrame = Omit<Frame, 'senior'>

const factsOf = (settings: Awaited<ReturnType<typeof settingsOf>>): SiteFacts => ({
  name: settings['site.name'],
  domain: settings['site.domain'],
  code: settings['site.code'],
  host: settings['site.host'],
  contact: settings['site.contact'],
  recordNumber: settings['site.recordNumber'],
  policeRecordNumber: settings['site.policeRecordNumber'],
  partySign: settings['site.partySign'],
  errorReport: settings['site.errorReport'],
})

/** Reads what stands around every page on a day. */
export const frameOf = async (query: Query, site: Site, today: LocalDate): Promise<BareFrame> => {
  const settings = await settingsOf(query)
  const facts = factsOf(settings)
  site.learn(facts)
  const sections = await publicSections(query, today)
  return { site, facts, sections, log: settings['decisions.public'] }
}

/** The frame of a page that tells of a failure: what is known without asking. */
export const knownFrame = (site: Site): Frame => ({
  site,
  facts: site.known(),
  sections: [],
  log: false,
  senior: false,
})
