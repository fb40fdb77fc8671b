import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sm3 } from '#platform/crypto'
import { leadsTo, partSize, proofInParts, treeOf } from './tree.ts'

const leavesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => sm3(String(at)))

/** The whole tree, and the same put together of its parts. */
const bothOf = (leaves: readonly string[]) => {
  const parts = Array.from({ length: Math.ceil(leaves.length / partSize) }, (_, at) =>
    treeOf(leaves.slice(at * partSize, (at + 1) * partSize)),
  )
  const above = treeOf(parts.map(({ root }) => root))
  const proofOf = (place: number): readonly string[] => {
    const part = parts[Math.floor(place / partSize)]
    return part === undefined ? [] : proofInParts(place, { part, above })
  }
  return { whole: treeOf(leaves), inParts: { root: above.root, proofOf } }
}

test('read in parts, a tree has the root and the proofs it has as a whole', () => {
  const edges = [1, 2, 3, partSize - 1, partSize, partSize + 1, 2 * partSize, 2 * partSize + 3, 4 * partSize]
  const counts = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 1, max: 4 * partSize }))
  fc.assert(
    fc.property(counts, fc.nat(), (count, any) => {
      const leaves = leavesOf(count)
      const { whole, inParts } = bothOf(leaves)
      assert.equal(inParts.root, whole.root)
      for (const place of new Set([0, any % count, count - 1])) {
        const proof = inParts.proofOf(place)
        assert.deepEqual(proof, whole.proofOf(place))
        assert.ok(leadsTo(whole.root, leaves[place] ?? '', place, proof))
        if (count > 1) assert.ok(!leadsTo(whole.root, sm3('another'), place, proof))
      }
    }),
    { numRuns: 40 },
  )
})
