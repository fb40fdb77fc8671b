import assert from 'node:assert/strict'
import { yearOf } from '#statute/calendar'
import { dayOf, systemClock } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import { eachEngine } from '../support/databases.ts'
import type { Answer } from './support/ask.ts'
import { asking, rowsInTrail } from './support/ask.ts'
import { applicant, furnish, signedIn } from './support/office.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server.ts'

const ok = (answer: Answer): Answer['json'] => {
  assert.equal(answer.status, 200, answer.body)
  return answer.json
}

const as = async (server: Server, organisation: OrganisationId, role: string) =>
  asking(server, await signedIn(server, organisation, [{ role, organisation, reach: 'own' }]))

/** The program goes by its own clock: this year is not over. */
const year = yearOf(dayOf(systemClock()))

interface Cell {
  readonly name: string
  readonly value: number | null
  readonly own: boolean
}

eachEngine(
  'the report of a year, over the API: compiled, opened cell by cell, entered, kept from review',
  async (test) => {
    const server = await serverOn(test)
    try {
      const { organisation } = await furnish(server, '甲县医保局')
      const [clerk, leader] = [
        await as(server, organisation, 'clerk'),
        await as(server, organisation, 'leader'),
      ]
      const at = `/organisations/${organisation}/report-years/${year}`
      const empty = ok(await leader('GET', at))
      assert.deepEqual([empty['report'], (empty['cells'] as Cell[])[0]?.value], [null, null])
      assert.equal((await leader('POST', `${at}/compile`)).status, 403)
      const before = await rowsInTrail(server)
      assert.deepEqual(ok(await clerk('POST', `${at}/compile`)), { moved: [] })
      assert.equal((await rowsInTrail(server)) - before, 1)
      const compiled = ok(await leader('GET', at)) as unknown as {
        cells: Cell[]
        report: { stage: string }
        obstacles: { code: string }[]
        duties: { duty: string; due: string }[]
      }
      assert.equal(compiled.report.stage, 'draft')
      assert.deepEqual(
        compiled.obstacles.map(({ code }) => code),
        ['year'],
      )
      assert.deepEqual(
        compiled.duties.map(({ duty, due }) => `${duty} ${due}`),
        [`authority ${year + 1}-01-31`, `public ${year + 1}-01-31`],
      )
      for (const { name, value } of compiled.cells.filter((one) => (one.value ?? 0) > 0)) {
        const answer = await leader('GET', `${at}/cells/${name}/evidence?limit=200`)
        assert.equal(ok(answer).rows?.length, value, name)
        // Who applied stands in no list behind a number.
        assert.ok(!answer.body.includes(applicant.name))
      }
      const figure = {
        cell: 'proactive.licence.decisions',
        kind: 'elsewhere',
        value: 7,
        source: '审批系统',
        reason: '另办',
      }
      const { id } = ok(await clerk('POST', `${at}/figures`, figure))
      const wrong = await clerk('POST', `${at}/figures`, { ...figure, value: 0.5 })
      assert.deepEqual(
        [wrong.status, wrong.json['code'] ?? wrong.json['type']],
        [422, 'urn:gongkai:problem:report-figure'],
      )
      ok(await clerk('POST', `${at}/figures/${String(id)}/cancel`, { reason: '填错' }))
      assert.equal((await clerk('POST', `${at}/submit`)).status, 409)
      const years = ok(await leader('GET', `/organisations/${organisation}/report-years`)).rows ?? []
      assert.deepEqual(
        years.map(({ year, stage }) => [year, stage]),
        [[year, 'draft']],
      )
      assert.deepEqual(ok(await leader('GET', `${at}/corrections`)), { version: null, lines: [], cells: [] })
      assert.equal((await leader('GET', `${at}/cells/requests.9.9/evidence`)).status, 404)
    } finally {
      await server.close()
    }
  },
)
