import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formOf } from '#statute/report-form'
import type { ApplicantKind } from './index.ts'
import { applicants, columnOf } from './index.ts'

/** The columns of table 3, in print. */
const table: readonly (readonly [kind: ApplicantKind, column: number, printed: string])[] = [
  ['naturalPerson', 0, '自然人'],
  ['enterprise', 1, '商业企业'],
  ['research', 2, '科研机构'],
  ['charity', 3, '社会公益组织'],
  ['legalService', 4, '法律服务机构'],
  ['other', 5, '其他'],
]

describe('who applies', () => {
  for (const edition of ['2019', '2021'] as const)
    for (const [kind, column, printed] of table)
      test(`${kind} is counted in column ${column} of edition ${edition}`, () => {
        assert.equal(columnOf(kind), column)
        assert.equal(formOf(edition).requests.columns[column]?.label.text, printed)
        assert.equal(applicants[kind].title, printed)
      })

  test('every column but the total has its applicants', () => {
    const used = Object.keys(applicants).map((kind) => columnOf(kind as ApplicantKind))
    assert.deepEqual(used, [0, 1, 2, 3, 4, 5])
    assert.equal(formOf('2021').requests.columns.length, 7)
  })

  test('条例第二十九条: each may show who they are by at least one paper, named once', () => {
    for (const { proofs, representative, title } of Object.values(applicants)) {
      assert.ok(proofs.length > 1)
      assert.equal(new Set(proofs.map(({ id }) => id)).size, proofs.length)
      assert.equal(representative, title !== '自然人')
    }
  })
})
