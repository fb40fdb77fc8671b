import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Event, Part, Situation, Stage, Visibility } from '#modules/publishing'
import {
  choicesOf,
  decide,
  disclosureModes,
  eventNames,
  movesOf,
  nextOf,
  possible,
  stages,
  visibilities,
} from '#modules/publishing'
import { publishingMarkdown } from '../../scripts/publishing/table.ts'

const situation = (change: Partial<Situation> = {}, ...parts: readonly Part[]): Situation => ({
  stage: 'review',
  visibility: 'none',
  mode: 'proactive',
  parts: new Set(parts),
  bars: new Set(),
  turn: { title: '信息员改稿', who: '信息员' },
  secrecySigned: false,
  blocks: [],
  openOverride: false,
  stands: false,
  ...change,
})

const allowed = (where: Situation): readonly Event[] =>
  choicesOf(where).flatMap((choice) => (choice.allowed ? [choice.event] : []))

// The keys of the words are the stages and visibilities.
const allStages = Object.keys(stages) as readonly Stage[]
const allSeen = Object.keys(visibilities) as readonly Visibility[]

describe('docs/publishing.md', () => {
  test('is what scripts/write-publishing.ts writes', () => {
    const written = readFileSync(new URL('../../docs/publishing.md', import.meta.url), 'utf8')
    assert.equal(written, publishingMarkdown(), 'stale: npx node scripts/write-publishing.ts')
  })
})

describe('the table of states', () => {
  test('what is public becomes so from approved or planned, from review in an emergency, or as it was', () => {
    for (const event of eventNames)
      for (const move of movesOf(event)) {
        if (move.visibility !== 'public') continue
        const why = `${event} from ${move.from.join()}`
        if (event === 'restore') assert.deepEqual([move.from, move.seen], [['settled'], ['withdrawn']], why)
        else assert.deepEqual(move.from, event === 'override' ? ['review'] : ['approved'], why)
        assert.ok(move.needs.includes('gate-clear'), why)
        for (const bar of ['drafter', 'submitter', 'editor'] as const) assert.ok(move.not.includes(bar), why)
      }
  })

  test('only withdrawing and replacing take away, and only what is public', () => {
    for (const event of eventNames)
      for (const move of movesOf(event))
        if (move.visibility === 'withdrawn') {
          assert.ok(['withdraw', 'replace'].includes(event))
          assert.deepEqual(move.seen, ['public'])
        }
  })

  test('one line at the most fits a state, and every state but the last two has a way on', () => {
    for (const stage of allStages)
      for (const visibility of allSeen)
        for (const mode of Object.keys(disclosureModes) as readonly Situation['mode'][]) {
          const state = { stage, visibility, mode }
          for (const event of eventNames) {
            const fitting = movesOf(event).filter(
              (move) =>
                move.from.includes(stage) &&
                move.seen.includes(visibility) &&
                (move.modes?.includes(mode) ?? true),
            )
            assert.ok(fitting.length <= 1, `${event} in ${JSON.stringify(state)}`)
            assert.equal(possible(state, event), fitting.length === 1)
          }
          const ways = eventNames.filter((event) => possible(state, event))
          const dead =
            stage === 'kept' || stage === 'discarded' || (stage === 'settled' && visibility === 'none')
          assert.equal(ways.length === 0, dead, JSON.stringify(state))
        }
  })

  test('a sign leads on when all have signed, and not before', () => {
    const verdict = decide(situation({}, 'turn'), 'sign')
    assert.ok(verdict.ok)
    const state = situation()
    assert.deepEqual(nextOf(state, verdict.move), { stage: 'review', visibility: 'none' })
    assert.deepEqual(nextOf(state, verdict.move, true), { stage: 'approved', visibility: 'none' })
  })
})

describe('choices', () => {
  test('are drawn from who the caller is', () => {
    assert.deepEqual(allowed(situation({ stage: 'draft' }, 'drafter')), ['save', 'submit', 'discard'])
    assert.deepEqual(allowed(situation({ stage: 'draft', mode: 'withheld' }, 'document.draft')), [
      'save',
      'keep',
      'discard',
    ])
    assert.deepEqual(allowed(situation({}, 'turn', 'document.review')), ['save', 'sign', 'send-back'])
    assert.deepEqual(allowed(situation({}, 'secrecy', 'document.secrecy')), ['secrecy', 'send-back'])
    assert.deepEqual(allowed(situation({ stage: 'approved' }, 'document.publish')), [
      'send-back',
      'publish',
      'schedule',
    ])
    assert.deepEqual(allowed(situation({ stage: 'approved', visibility: 'public' }, 'document.publish')), [
      'send-back',
      'correct',
      'schedule',
      'withdraw',
      'replace',
    ])
    assert.deepEqual(allowed(situation({ stage: 'settled', visibility: 'public' })), [])
    assert.deepEqual(allowed(situation({ stage: 'discarded' }, 'drafter', 'document.draft')), [])
  })

  test('say why not: not yours, not you, not yet', () => {
    const why = (where: Situation, event: Event): readonly string[] => {
      const verdict = decide(where, event)
      return verdict.ok ? [] : [verdict.code, verdict.why]
    }
    assert.deepEqual(why(situation(), 'sign'), [
      'document-not-yours',
      '现在轮到“信息员改稿”环节，由信息员办理。',
    ])
    assert.deepEqual(why(situation({ turn: null }, 'document.review'), 'sign'), [
      'document-not-yours',
      '各环节都已签署，还在等保密审查。',
    ])
    assert.equal(why(situation({ bars: new Set(['drafter']) }, 'turn'), 'sign')[0], 'document-same-person')
    assert.equal(why(situation({ bars: new Set(['editor']) }, 'turn'), 'sign')[0], undefined)
    assert.equal(
      why(situation({ bars: new Set(['editor']) }, 'secrecy'), 'secrecy')[0],
      'document-same-person',
    )
    assert.match(why(situation({ blocks: ['身份证号码。', '手机号码。'] }, 'turn'), 'sign')[1] ?? '', /2 处/u)
    assert.match(
      why(situation({ stage: 'draft', mode: 'withheld' }, 'drafter'), 'submit')[1] ?? '',
      /公开方式/u,
    )
    assert.match(why(situation({ stage: 'draft' }, 'drafter'), 'keep')[1] ?? '', /源头认定是主动公开/u)
    assert.match(why(situation({ stage: 'kept' }, 'drafter'), 'save')[1] ?? '', /不主动公开、未公开/u)
    assert.equal(why(situation({}, 'document.override'), 'override')[0], 'document-secrecy-signed')
    assert.deepEqual(why(situation({ secrecySigned: true }, 'document.override'), 'override'), [])
  })

  test('offer an after-review only while one is open', () => {
    const where = { stage: 'settled', visibility: 'public' } as const
    assert.ok(!choicesOf(situation(where)).some(({ event }) => event === 'review-override'))
    assert.deepEqual(allowed(situation({ ...where, openOverride: true }, 'document.review')), [
      'review-override',
    ])
  })
})
