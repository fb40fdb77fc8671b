import { join } from 'node:path'
import type { AssetUrl } from '#platform/http'
import { assetUrls } from '#platform/http'

/** What every page needs to know of the site it stands on. */
export interface Site {
  readonly asset: AssetUrl
  /** Whether the reports shown are those that come with the software. */
  readonly demo: boolean
  /** A report with mistakes in it, to try the self-check on. */
  readonly sample?: string
}

export const assetsFolder = join(import.meta.dirname, 'assets')

/** A site that takes its assets from the portal's own folder. */
export const createSite = (given: Omit<Site, 'asset'>): Site => ({ asset: assetUrls(assetsFolder), ...given })
