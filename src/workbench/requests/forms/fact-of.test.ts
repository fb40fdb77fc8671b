import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factOf } from './fact-of.ts'
import { specs } from './specs.ts'

test('what is filled in becomes a fact with its texts apart; what is left empty is null or left out', () => {
  assert.ok(specs['task-given'] && specs['third-party-answered'] && specs.searched)
  assert.deepEqual(
    factOf('task-given', specs['task-given'], {
      on: '2026-03-02',
      section: 's1',
      due: '2026-03-06',
      what: ' 请检索 ',
    }),
    {
      kind: 'task-given',
      on: '2026-03-02',
      section: 's1',
      person: null,
      due: '2026-03-06',
      texts: { what: '请检索' },
    },
  )
  const answered = { on: '2026-03-02', party: '第三方1', agrees: 'no', opinion: '不同意' }
  assert.deepEqual(factOf('third-party-answered', specs['third-party-answered'], answered), {
    kind: 'third-party-answered',
    on: '2026-03-02',
    party: '第三方1',
    agrees: false,
    texts: { opinion: '不同意' },
  })
  const searched = { on: '2026-03-02', where: '档案室', how: '文号', who: '', result: 'none' }
  assert.deepEqual(factOf('searched', specs.searched, searched).texts, { where: '档案室', how: '文号' })
})
