import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import { manifest, root, textOf } from './repository.ts'

/** Licences that ask for no more than to be named (SPDX). */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** Where a manifest names its licence loosely: what its LICENSE says, read by us. */
const asRead: Readonly<Record<string, string>> = {
  'node_modules/duck': 'BSD-2-Clause',
  'node_modules/png-js': 'MIT',
}

/** Of an SPDX expression: one side of each OR must be permissive, both sides of each AND. */
const isPermissive = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => permissive.has(licence.trim())))

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(textOf('package-lock.json')))

const installed = z.object({ license: z.string(), version: z.string() }).partial()

/** Every package that runs in production, with those it needs itself. */
const running = Object.entries(lock.packages).filter(
  ([place, { dev, optional }]) =>
    place !== '' && dev !== true && (optional !== true || existsSync(join(root, place, 'package.json'))),
)

const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

describe('packages', () => {
  test('every version is exact, and the lockfile holds that version', () => {
    const loose = direct.filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version) ||
        lock.packages[`node_modules/${name}`]?.version !== version,
    )
    assert.deepEqual(loose, [])
  })

  test('what runs in production has a permissive licence, down to the last package', () => {
    assert.ok(running.length >= Object.keys(manifest.dependencies).length)
    const others = running.flatMap(([place]) => {
      const { license = 'none named' } = installed.parse(JSON.parse(textOf(`${place}/package.json`)))
      return isPermissive(asRead[place] ?? license) ? [] : [`${place}: ${license}`]
    })
    assert.deepEqual(others, [])
  })

  test('an expression of licences is judged as SPDX means it', () => {
    assert.ok(isPermissive('(MIT OR GPL-3.0-or-later)'))
    assert.ok(isPermissive('(MIT AND Zlib)'))
    assert.ok(!isPermissive('(MIT AND GPL-3.0-only)'))
    assert.ok(!isPermissive('GPL-3.0-only'))
  })
})
