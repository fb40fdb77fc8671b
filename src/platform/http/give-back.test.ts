import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveBack, restWatch } from './give-back.ts'

const second = 1000
const minute = 60 * second

/** At which seconds memory is given back, looked at every two, by how busy the thread was. */
const times = (busy: (seconds: number) => number, until: number): readonly number[] => {
  const isDue = restWatch()
  const looks = Array.from({ length: until / 2 }, (_, index) => 2 * (index + 1))
  return looks.filter((seconds) => isDue(busy(seconds), seconds * second))
}

test('memory is given back once when rest sets in behind the start, not in the middle of work', () => {
  assert.deepEqual(
    times(() => 0.001, 3600),
    [6],
  )
  assert.deepEqual(
    times((seconds) => (seconds <= 20 ? 0.3 : 0.001), 3600),
    [26],
  )
  assert.deepEqual(
    times(() => 0.3, 3600),
    [],
  )
})

test('work that goes on with short pauses is not held up for it', () => {
  assert.deepEqual(
    times((seconds) => (seconds % 6 === 0 ? 0.1 : 0), 3600),
    [],
  )
})

test('behind new work it is given back again, five minutes later at the earliest', () => {
  const rushes = [100, 400]
  const given = times((seconds) => (rushes.includes(seconds) ? 0.9 : 0), 1200)
  assert.deepEqual(given, [6, (5 * minute) / second + 6, 5 * 60 + 306])
})

test('everything is collected, whatever flags the program was started with', async () => {
  let kept: object | undefined = { large: new Array(1000).fill(0) }
  const watched = new WeakRef(kept)
  kept = undefined
  // A WeakRef holds what it refers to until the turn in which it was made is over.
  await new Promise((resolve) => setImmediate(resolve))
  giveBack()
  assert.equal(watched.deref(), undefined)
  assert.equal('gc' in globalThis, false)
})
