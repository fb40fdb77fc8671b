import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/refusal'
import type { GroupId } from '#modules/reuse'
import { countFollowed, publicPageOf } from '#modules/reuse'
import type { Applying } from '../applying/applying.ts'
import { documentPath } from '../view/addresses.ts'
import { drawn } from './limits.ts'

const gone = () => new Refusal('missing', 'not-public', '没有这份文件', '它可能已经撤回，请用搜索查找。')

/**
 * From the page of applying to what is public already: counted by group and year, without anybody in it. A visit that
 * comes from elsewhere leads on and is not counted.
 */
export const registerAskedMost = (app: FastifyInstance, { database, clock, base }: Applying): void => {
  app.get<{ Params: { group: string } }>('/request/asked/:group', drawn, async (request, reply) => {
    // A group that does not exist is found nowhere.
    const group = request.params.group as GroupId
    const number = await database.read((query) => publicPageOf(query, group))
    if (number === undefined) throw gone()
    const from = request.headers.referer ?? ''
    if (from.startsWith(`${base}/request/`))
      await database.transaction((tx) => countFollowed(tx, group, clock()))
    return reply.redirect(documentPath(number), 303)
  })
}
