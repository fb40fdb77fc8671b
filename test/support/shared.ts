import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of real documents beside the repository; absent on most machines. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared')

/** The options of a test that needs a real document: skipped, with a line that says so, where it is absent. */
export const needs = (path: string): { skip: string | false } => ({
  skip: existsSync(join(folder, path)) ? false : `no ../shared/${path} on this machine`,
})

export const sharedBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)))

export const sharedJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
