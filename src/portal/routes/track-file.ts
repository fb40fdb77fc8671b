import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { headersOf } from '#platform/files'
import { statusOfRefusal } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { fetchForApplicant } from '#modules/letters'
import type { Credentials } from '#modules/requests'
import { requestOfApplicant } from '#modules/requests'
import type { Sent } from '../applying/take.ts'
import { namedFile } from '../pages/tracked-letters.ts'
import type { Asked, FollowTools } from './following.ts'
import { actOf, askAgain, look, passIn, sendTracked } from './following.ts'

const expired = '查询的页面已经过期。请再填一次查询码和姓名（名称），再下载文件。'

const fileOf = (
  { applying: { database, cells } }: FollowTools,
  asked: Asked,
  credentials: Credentials,
  named: string,
) =>
  database.transaction(async (tx) => {
    const { id: request } = await requestOfApplicant(tx, credentials, cells)
    return fetchForApplicant(tx, actOf(asked), { request, ...namedFile(named) })
  })

/**
 * Sends an applicant a letter, or a file that was given with it: asked for by the page of their request, which holds code
 * and name sealed; saved under its Chinese name and kept by nobody on the way.
 */
export const sendToApplicant = async (
  tools: FollowTools,
  asked: Asked,
  { field }: Pick<Sent, 'field'>,
): Promise<FastifyReply> => {
  const { reply, now } = asked
  const pass = passIn(tools, field('pass'), now)
  if (pass === undefined) return askAgain(tools, asked, { code: '', name: '', sentence: expired }, 409)
  const { credentials } = pass
  try {
    const file = await fileOf(tools, asked, credentials, field('file'))
    const bytes = Readable.from(await tools.applying.files.open(file.digest))
    return await reply.headers(headersOf(file, { inline: false })).send(bytes)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'track-unknown') throw error
    const tracked = await look(tools, asked, credentials)
    reply.code(statusOfRefusal(error.kind))
    return sendTracked(tools, asked, credentials, { tracked, sentence: error.detail })
  }
}
