import { setImmediate } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LocalDate } from '#statute/calendar'
import type { Clock } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database } from '#platform/db'
import { prepare, sendPrepared } from '#platform/http'
import type { PublicColumn, PublicSection, Query, Reading } from '#modules/publishing'
import { publicColumns, publicVersion } from '#modules/publishing'
import type { BareFrame, Frame } from '../frame.ts'
import { frameOf } from '../frame.ts'
import type { Shelf } from '../shelf.ts'
import { createShelf } from '../shelf.ts'
import type { ShelfAt, ShelfReading } from '../shelf-at.ts'
import type { Site } from '../site.ts'
import type { Allowance } from './allowance.ts'
import type { Answer } from './kept.ts'
import { keepAnswers } from './kept.ts'
import { isSenior } from './senior.ts'

export const html = 'text/html; charset=utf-8'

/** What a route makes an answer with. */
export interface Making {
  readonly frame: Frame
  readonly today: LocalDate
  /** What the answer is held against: another as soon as anything public has changed. */
  readonly version: string
  /** Asks the database. */
  readonly ask: <Result>(question: (query: Query) => Promise<Result>) => Promise<Result>
  /** The annual reports there are. */
  readonly shelf: () => Promise<Shelf>
  /** The columns of a body. */
  readonly columns: (section: PublicSection) => Promise<readonly PublicColumn[]>
}

/** What a route made: text of a type, and under which status it is sent. */
export interface Made {
  readonly body: string | Uint8Array
  /** HTML where nothing is said. */
  readonly type?: string
  readonly status?: number
  /** Has it saved under this name, not shown. */
  readonly fileName?: string
  /** It is the same for every reader: no cookie changes it. */
  readonly forAll?: true
}

type Maker = (making: Making) => Promise<Made> | Made

/** Where every page of the portal is made and sent from. */
export interface Desk {
  /** Sends the answer of an address; `key` names it, and one made since the last change is sent as it is. */
  readonly send: (
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    make: Maker,
  ) => Promise<FastifyReply>
  /** What a page is made with that is made for one request only. */
  readonly making: (request: FastifyRequest) => Promise<Making>
}

export interface DeskOptions {
  readonly site: Site
  readonly database: Pick<Database<Reading & ShelfReading>, 'read'>
  readonly clock: Clock
  /** The annual reports of this moment; none where nothing is said. */
  readonly shelf?: ShelfAt
  /** Bytes of prepared answers in memory. */
  readonly most?: number
  /** For a copy of the site as it is at one moment: asked for a version once, answers neither compressed nor kept. */
  readonly still?: boolean | undefined
  /** Whether one address may have another answer made; throws Refusal `too-many`. What is kept costs nothing. */
  readonly allow?: Allowance | undefined
}

const megabyte = 1024 * 1024

/** What holds for all pages made at one version. */
interface Moment {
  readonly version: string
  readonly today: LocalDate
  readonly frame: Promise<BareFrame>
  readonly columns: Map<string, Promise<readonly PublicColumn[]>>
  shelf: Promise<Shelf> | undefined
}

/**
 * One small question a request tells whether what was prepared still holds: so a change shows at the next request, in
 * every process. What is read for many pages is read once a version.
 */
export const createDesk = ({
  site,
  database,
  clock,
  most = 32 * megabyte,
  allow,
  shelf: shelfAt = () => Promise.resolve(createShelf([])),
  still = false,
}: DeskOptions): Desk => {
  const kept = keepAnswers(still ? 0 : most)
  let last: Moment | undefined
  const ask: Making['ask'] = (question) => database.read(question)

  let asking: Promise<string> | undefined

  const versionSoon = async (): Promise<string> => {
    await setImmediate()
    if (!still) asking = undefined
    return `${dayOf(clock())} ${await ask(publicVersion)}`
  }

  /** Asked once for all requests that arrive together, and always behind the last of them. */
  const versionNow = (): Promise<string> => (asking ??= versionSoon())

  const momentOf = (version: string): Moment => {
    if (last?.version === version) return last
    const today = dayOf(clock())
    const frame = ask((query) => frameOf(query, site, today))
    const moment: Moment = { version, today, frame, columns: new Map(), shelf: undefined }
    last = moment
    frame.catch(() => {
      if (last === moment) last = undefined
    })
    return moment
  }

  const columnsIn =
    ({ columns }: Moment): Making['columns'] =>
    ({ organisation }) => {
      const known = columns.get(organisation) ?? ask((query) => publicColumns(query, organisation))
      columns.set(organisation, known)
      known.catch(() => columns.delete(organisation))
      return known
    }

  const shelfIn = (moment: Moment) => (): Promise<Shelf> => {
    const found = (moment.shelf ??= database.read(shelfAt))
    found.catch(() => {
      moment.shelf = undefined
    })
    return found
  }

  const makingAt = async (version: string, senior: boolean): Promise<Making> => {
    const moment = momentOf(version)
    return {
      frame: { ...(await moment.frame), senior },
      today: moment.today,
      version,
      ask,
      columns: columnsIn(moment),
      shelf: shelfIn(moment),
    }
  }

  const answer = async (version: string, senior: boolean, make: Maker): Promise<Answer> => {
    const made = await make(await makingAt(version, senior))
    const { body, type = html, status = 200, fileName, forAll = false } = made
    const vary = forAll ? 'accept-encoding' : 'accept-encoding, cookie'
    return { ...prepare(type, body, fileName, still), vary, status }
  }

  return {
    making: async (request) => makingAt(await versionNow(), isSenior(request)),
    send: async (request, reply, key, make) => {
      const senior = isSenior(request)
      const version = await versionNow()
      const place = `${senior ? 'senior' : 'plain'} ${key}`
      if (!kept.has(place, version)) await allow?.(request, reply)
      const made = await kept.get(place, version, () => answer(version, senior, make))
      return sendPrepared(request, reply.code(made.status), made)
    },
  }
}
