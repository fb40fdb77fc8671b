import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#platform/config'
import type { FolderResult } from '#platform/files'
import { readFolder } from '#platform/files'
import type { Site } from './portal/index.ts'
import { createSite } from './portal/index.ts'

const demoFolder = join(import.meta.dirname, '../demo')

/** The annual reports the portal shows, as files; or a sentence on why they can't be read. */
export const reportsOf = async (config: Config): Promise<FolderResult> => {
  if (config.demo) return readFolder(join(demoFolder, 'reports'), '.json')
  if (config.reportsFolder === undefined) return { ok: true, files: [] }
  return readFolder(config.reportsFolder, '.json')
}

/** The site of the portal. In a demo the self-check can fill in a report with mistakes in it. */
export const siteOf = async ({ demo, url: base }: Config): Promise<Site> =>
  demo
    ? createSite({ demo, base, sample: await readFile(join(demoFolder, 'self-check.md'), 'utf8') })
    : createSite({ demo, base })
