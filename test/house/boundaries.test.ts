import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { z } from 'zod'
import { packages, planted } from './planted.ts'

const root = join(import.meta.dirname, '../..')
const config = '.dependency-cruiser.cjs'

const ruleSet = z.object({
  forbidden: z.array(z.object({ name: z.string(), comment: z.string(), severity: z.string() })),
})
const rules = ruleSet.parse(createRequire(import.meta.url)(join(root, config))).forbidden

const cruiseResult = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** What `npm run boundaries` finds in a tree: every file seen, and the names of the rules each breaks. */
const cruise = (folder: string) => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const run = spawnSync(process.execPath, [program, 'src', '--config', config, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  assert.equal(run.stderr, '')
  const { modules, summary } = cruiseResult.parse(JSON.parse(run.stdout))
  const broken = Map.groupBy(summary.violations, ({ from }) => from)
  return {
    seen: new Set(modules.map(({ source }) => source)),
    brokenBy: (file: string) => [...new Set(broken.get(file)?.map(({ rule }) => rule.name))],
    violations: summary.violations,
  }
}

const plant = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-boundaries-'))
  for (const { file, code } of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${code}\n`)
  }
  for (const file of [config, 'tsconfig.json']) cpSync(join(root, file), join(folder, file))
  const { imports } = z
    .object({ imports: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports, ...packages }))
  return folder
}

describe('the floors of the house', () => {
  const folder = plant()
  after(() => {
    rmSync(folder, { recursive: true })
  })
  const found = cruise(folder)

  for (const { file, breaks } of planted.filter((one) => one.file.startsWith('src/')))
    test(breaks === null ? `${file} breaks no rule` : `${file} breaks ${breaks} and nothing else`, () => {
      assert.ok(found.seen.has(file), 'the file was not looked at')
      assert.deepEqual(found.brokenBy(file), breaks === null ? [] : [breaks])
    })

  test('every rule has a planted violation', () => {
    const broken = new Set(planted.map(({ breaks }) => breaks))
    assert.deepEqual(
      rules.map(({ name }) => name).filter((name) => !broken.has(name)),
      [],
    )
  })

  for (const { name, comment, severity } of rules)
    test(`${name} says its remedy and is an error`, () => {
      assert.match(comment, /^\S.*\. Remedy: \S.*\.$/u)
      assert.equal(severity, 'error')
    })

  test('the house itself breaks no rule', () => {
    assert.deepEqual(cruise(root).violations, [])
  })
})
