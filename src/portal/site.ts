import { join } from 'node:path'
import type { AssetUrl } from '#platform/http'
import { assetUrls } from '#platform/http'
import type { SiteFacts } from './view/site-facts.ts'
import { plainFacts } from './view/site-facts.ts'

/** What every page needs to know of the site it stands on, and no person can change while it runs. */
export interface Site {
  readonly asset: AssetUrl
  /** Whether what is shown comes with the software. */
  readonly demo: boolean
  /** A report with mistakes in it, to try the self-check on. */
  readonly sample?: string
  /** The address people type, without a slash at its end: feeds, site map and codes have whole addresses. */
  readonly base: string
  /** The facts as they were last read, for pages that tell of a failure; `learn` keeps them. */
  readonly known: () => SiteFacts
  readonly learn: (facts: SiteFacts) => void
}

export const assetsFolder = join(import.meta.dirname, 'assets')

/** A site that takes its assets from the portal's own folder. */
export const createSite = (given: Pick<Site, 'demo' | 'sample' | 'base'>): Site => {
  let known = plainFacts
  return {
    asset: assetUrls(assetsFolder),
    known: () => known,
    learn: (facts) => {
      known = facts
    },
    ...given,
  }
}
