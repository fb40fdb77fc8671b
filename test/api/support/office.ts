import type { Act } from '#platform/audit'
import { dayOf, systemClock } from '#platform/clock'
import type { RoleId } from '#modules/identity'
import { addPerson, grantRole, openAccount } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { assignPost, openOrganisation, openPost, openSection, recordAbsence } from '#modules/organisations'
import type { LetterId } from '#modules/letters'
import { issueLetter, setLetterOffice } from '#modules/letters'
import { openCrawlRun } from '#modules/moving'
import { draftDocument, layOutColumns } from '#modules/publishing'
import { registerRequest, requestCells } from '#modules/requests'
import type { RequestForm, RequestId } from '#modules/requests'
import { sealer } from '#platform/crypto'
import { openFiles, recordFile } from '#platform/files'
import { parseLocalDate } from '#statute/calendar'
import { letterOffice } from '../../letters/support/bench.ts'
import { contentFor } from '../../publishing/support/office.ts'
import type { Server } from './server.ts'
import { cookiesOf } from './server.ts'

export const act: Act = { who: 'cli:test', at: systemClock(), from: null }
const from = parseLocalDate('2020-01-01')
const password = 'walk the route table 7'

/** A body with one of everything in it. */
export interface Furnished {
  readonly organisation: OrganisationId
  readonly section: string
  readonly post: string
  readonly person: PersonId
  readonly absence: string
  readonly grant: string
  readonly file: string
  readonly column: string
  /** A draft nothing is wrong with, and its digest. */
  readonly document: string
  readonly digest: string
  /** A run of moving in that was only begun. */
  readonly movingRun: string
  /** Handed in at the counter, and the number of its last event. */
  readonly request: RequestId
  readonly seen: number
  /** The receipt of it, not drawn. */
  readonly letter: LetterId
}

/** Somebody who applies, with everything about them that must be covered. */
export const applicant: RequestForm = {
  applicantKind: 'naturalPerson',
  name: '欧阳不显',
  proof: 'identity-card',
  idNumber: '999999198503071121',
  proofFiles: [],
  contact: null,
  phone: '13812345678',
  email: 'ouyang@example.com',
  address: '甲县某路某号某室某人收',
  postcode: '340200',
  agent: null,
  description: '二〇二五年度医疗救助资金的分配方案',
  form: 'paper',
  way: 'post',
  help: null,
}

const body = { level: 'county', kind: 'administrative', regionCode: '340200' } as const

/** Opens a body under another and puts one of everything into it. */
export const furnish = async (
  { ground: { database, identity, keys }, config }: Server,
  name: string,
  above?: OrganisationId,
): Promise<Furnished> => {
  const files = await openFiles({ place: config.files })
  const taken = await files.take(new TextEncoder().encode(name), { name: 'note.txt' })
  return database.transaction(async (tx) => {
    const superiors = { territorial: above }
    const organisation = await openOrganisation(tx, act, { ...body, name, superiors, from })
    const section = await openSection(tx, act, { organisation, name: '办公室', from })
    const post = await openPost(tx, act, { organisation, title: '公开', from })
    const person = await addPerson(tx, act, { name: `${name}某`, organisation }, identity.cells)
    await openAccount(tx, act, { person, username: `u-${person.slice(-8)}` })
    await assignPost(tx, act, { post, role: 'holder', person, from })
    const away = { from: parseLocalDate('2030-01-01'), until: parseLocalDate('2030-02-01') }
    const absence = await recordAbsence(tx, act, { organisation, person, reason: '休假', ...away })
    const given = { person, role: 'clerk' as RoleId, organisation, reach: 'own' } as const
    const grant = await grantRole(tx, act, { ...given, from, until: null })
    const file = await recordFile(tx, act, { taken, organisation })
    await layOutColumns(tx, act, { organisation, template: 'common', slug: `s${organisation.slice(-12)}` })
    const { id: column } = await tx
      .selectFrom('publishing_column')
      .select('id')
      .where('organisation', '=', organisation)
      .where('parent', 'is not', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    const drafting = { organisation, content: contentFor(column), caller: { person, grants: [] } }
    const { id: document } = await draftDocument(tx, act, drafting, sealer(keys))
    const { digest } = await tx
      .selectFrom('document')
      .select('digest')
      .where('id', '=', document)
      .executeTakeFirstOrThrow()
    const moving = { organisation, person, title: '旧网站', mostPages: 10, delay: 1000 }
    const movingRun = await openCrawlRun(tx, act, {
      ...moving,
      columns: [{ title: '公告', start: `http://old.example.invalid/${organisation}/` }],
    })
    const grants = [
      { role: 'clerk' as RoleId, permissions: ['request.register'], organisation, reach: 'own' },
    ] as const
    const coming = { organisation, form: applicant, channel: 'counter', caller: { person, grants } } as const
    const cameOn = parseLocalDate('2026-01-05')
    const { id: request, seq } = await registerRequest(tx, act, { ...coming, cameOn }, requestCells(keys))
    const settings = { organisation, office: letterOffice, from: dayOf(act.at) }
    await setLetterOffice(tx, act, settings)
    const receipt = { kind: 'receipt', party: '', signedDigest: null, accepted: [], replaces: null } as const
    const sealing = { cells: requestCells(keys), sealer: sealer(keys) }
    const issued = await issueLetter(tx, act, { ...receipt, request, on: dayOf(act.at), by: person }, sealing)
    return {
      request,
      letter: issued.id,
      seen: seq,
      movingRun,
      organisation,
      section,
      post,
      person,
      absence,
      grant,
      file: file.id,
      column,
      document,
      digest,
    }
  })
}

export interface Holding {
  readonly role: string
  readonly organisation: OrganisationId | null
  readonly reach: 'own' | 'subordinates'
}

/** The cookie of a person who holds these grants, signed in. */
export const signedIn = async (
  { app, ground: { database, identity } }: Server,
  home: OrganisationId | null,
  holdings: readonly Holding[],
): Promise<string> => {
  const { username, token } = await database.transaction(async (tx) => {
    const person = await addPerson(tx, act, { name: '走查员', organisation: home }, identity.cells)
    const made = `w-${person.slice(-10)}`
    const { invite } = await openAccount(tx, act, { person, username: made })
    for (const { role, ...where } of holdings)
      await grantRole(tx, act, { person, role: role as RoleId, ...where, from, until: null })
    return { username: made, token: invite.token }
  })
  await identity.acceptInvite({ token, password }, { from: null })
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session/sign-in',
    payload: { username, password },
  })
  return cookiesOf(answer.headers)
}
