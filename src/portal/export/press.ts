import type { FastifyInstance } from 'fastify'
import { giveBack } from '#platform/http'
import type { Keeper } from './keeper.ts'
import { placeOf } from './place.ts'
import type { Drawn, Surroundings } from './still-page.ts'
import { stillPage } from './still-page.ts'

/** What the server answers for an address. */
export interface Answered {
  readonly status: number
  readonly bytes: Buffer
  /** Where it leads on to. */
  readonly location: string | undefined
  /** Where the next page of a list is, as a header. */
  readonly link: string | undefined
}

/** Asks the site for its pages and puts them into the copy. */
export interface Press {
  readonly get: (address: string) => Promise<Answered>
  /** Puts a page the site draws; gives it as it was drawn. */
  readonly page: (address: string, how?: Partial<Pick<Drawn, 'file' | 'more'>>) => Promise<string>
  /** Puts a page drawn for the copy alone. */
  readonly drawn: (page: Drawn) => Promise<void>
  /** Puts an answer as it is; gives whether it was another than what was there. */
  readonly answer: (address: string) => Promise<boolean>
  /** The same for one that is made anew each time: left as it is unless told that its content is another. */
  readonly made: (address: string, isOther: boolean) => Promise<void>
}

/** Answers between two times that memory is given back: a page is garbage as soon as it is written. */
const givenBackEvery = 400

const fine: ReadonlySet<number> = new Set([200, 302, 410])

const fileOf = (address: string): string => {
  const place = placeOf(address)
  if (place === undefined || place.kind === 'sent') throw new TypeError(`${address} has no place in a copy`)
  return place.path
}

/** A press over a site that answers in this process. Throws where the site does not answer as it should. */
export const createPress = (app: FastifyInstance, keeper: Keeper, near: Surroundings): Press => {
  let asked = 0
  const get = async (address: string): Promise<Answered> => {
    asked += 1
    if (asked % givenBackEvery === 0) giveBack()
    const { statusCode, rawPayload, headers } = await app.inject({ url: address })
    if (!fine.has(statusCode)) throw new Error(`${address} was answered with ${statusCode}`)
    return {
      status: statusCode,
      bytes: rawPayload,
      location: headers.location?.toString(),
      link: headers.link?.toString(),
    }
  }
  const drawn = async (page: Drawn): Promise<void> => {
    await keeper.put(page.file, await stillPage(page, near))
  }
  const answer = async (address: string): Promise<boolean> =>
    keeper.put(fileOf(address), (await get(address)).bytes)
  return {
    get,
    drawn,
    page: async (address, how = {}) => {
      const html = (await get(address)).bytes.toString('utf8')
      await drawn({ html, address, file: how.file ?? fileOf(address), ...(how.more && { more: how.more }) })
      return html
    },
    answer,
    made: async (address, isOther) => {
      if (isOther || !(await keeper.leave(fileOf(address)))) await answer(address)
    },
  }
}
