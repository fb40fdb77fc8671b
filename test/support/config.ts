import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#platform/config'
import { readConfig } from '#platform/config'

export interface TestSettings {
  readonly demo?: boolean
  /** More settings of the environment. */
  readonly env?: Readonly<Record<string, string>>
}

export interface TestConfig {
  readonly config: Config
  readonly remove: () => void
}

/** Settings of a process that keeps all it has in a folder of its own, quiet, on a free port. */
export const testConfig = ({ demo = false, env = {} }: TestSettings = {}): TestConfig => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
  const settings = {
    PORT: '0',
    GONGKAI_LOG: 'silent',
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    GONGKAI_KEY_FILE: join(folder, 'test.key'),
    GONGKAI_FILES: `disk:${join(folder, 'files')}`,
    ...env,
  }
  const result = readConfig(settings, demo ? ['--demo'] : [])
  if (!result.ok) throw new Error(result.problems.join('\n'))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  return { config: result.config, remove }
}
