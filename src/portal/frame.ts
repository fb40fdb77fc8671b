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
  /** 关怀模式. */
  readonly senior: boolean
}

/** A frame for readers of any kind. */
export type BareFrame = Omit<Frame, 'senior'>

const factsOf = async (query: Query): Promise<SiteFacts> => {
  const settings = await settingsOf(query)
  return {
    name: settings['site.name'],
    domain: settings['site.domain'],
    code: settings['site.code'],
    host: settings['site.host'],
    contact: settings['site.contact'],
    recordNumber: settings['site.recordNumber'],
    policeRecordNumber: settings['site.policeRecordNumber'],
    partySign: settings['site.partySign'],
    errorReport: settings['site.errorReport'],
  }
}

/** Reads what stands around every page on a day. */
export const frameOf = async (query: Query, site: Site, today: LocalDate): Promise<BareFrame> => {
  const facts = await factsOf(query)
  site.learn(facts)
  return { site, facts, sections: await publicSections(query, today) }
}

/** The frame of a page that tells of a failure: what is known without asking. */
export const knownFrame = (site: Site): Frame => ({
  site,
  facts: site.known(),
  sections: [],
  senior: false,
})
