import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filesLike, textOf } from './repository.ts'

/** Lines a file may have. Data and the engine alike: what grows past this is two things. */
const longest = 400
const ninetieth = 200
const median = 70
const frontDoor = 30

const linesOf = (file: string): number => textOf(file).trimEnd().split('\n').length

const files = filesLike('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/u.test(file))
const sizes = files.map((file) => ({ file, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines)

const everythingFrom = /^export \*/mu
/** A room passed on whole, with a line that says what it gives; its own front door names everything. */
const wholeRoom = /^\/\*\* .+ \*\/\nexport \* from '\.\/[\w-]+\/index\.ts'$/gmu

const at = (share: number): number => sizes[Math.ceil(sizes.length * share) - 1]?.lines ?? 0

const longerThan = (limit: number, among = sizes): string[] =>
  among.filter(({ lines }) => lines > limit).map(({ file, lines }) => `${file}: ${lines} lines`)

describe('the sizes of files in src, tests aside', () => {
  test('there are files to measure', () => {
    assert.ok(sizes.length > 100)
  })

  test(`none is longer than ${longest} lines`, () => {
    assert.deepEqual(longerThan(longest), [])
  })

  test(`nine in ten have at most ${ninetieth} lines`, () => {
    assert.ok(at(0.9) <= ninetieth, `the ninetieth percentile is ${at(0.9)}`)
  })

  test(`half have at most ${median} lines`, () => {
    assert.ok(at(0.5) <= median, `the median is ${at(0.5)}`)
  })

  test(`front doors have at most ${frontDoor} lines and name what they give`, () => {
    const doors = sizes.filter(({ file }) =>
      /^src\/(?:statute|platform|modules|portal)(?:\/[^/]+){0,2}\/index\.ts$/u.test(file),
    )
    assert.ok(doors.length > 5)
    assert.deepEqual(longerThan(frontDoor, doors), [])
    const unnamed = doors.filter(({ file }) => everythingFrom.test(textOf(file).replaceAll(wholeRoom, '')))
    assert.deepEqual(
      unnamed.map(({ file }) => file),
      [],
    )
  })
})
