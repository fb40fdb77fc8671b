import type { FastifyInstance } from 'fastify'
import { Refusal } from '#platform/refusal'
import { publicDocument, readableFiles } from '#modules/publishing'
import type { Desk, Made, Making } from '../answers/desk.ts'
import { documentPage, withdrawnPage } from '../pages/document.ts'
import { prepared } from './limits.ts'

const noDocument = () =>
  new Refusal('missing', 'no-document', '没有这份文件', '请核对网址，或者用文件的标题、文号搜索。')

/** The number of an address: digits without a leading zero. Throws Refusal `no-document`. */
export const numberIn = (text: string): number => {
  if (!/^[1-9]\d{0,14}$/u.test(text)) throw noDocument()
  return Number(text)
}

/** The page of a document by its number; of a withdrawn one the notice, 410. Throws Refusal `no-document`. */
export const makeDocument = async ({ frame, ask }: Making, number: number): Promise<Made> => {
  const document = await ask((query) => publicDocument(query, number))
  if (document === undefined) throw noDocument()
  const section = frame.sections.find(({ organisation }) => organisation === document.organisation)
  if (document.status === 'withdrawn')
    return { status: 410, body: withdrawnPage(frame, { document, section }) }
  const digests = document.attachments.map(({ digest }) => digest)
  const readable =
    digests.length === 0 ? new Set<string>() : await ask((query) => readableFiles(query, digests))
  return { body: documentPage(frame, { document, section, readable }) }
}

/** The pages of documents; a withdrawn one answers 410 with its notice. */
export const registerDocuments = (app: FastifyInstance, desk: Desk): void => {
  app.get<{ Params: { number: string } }>('/documents/:number', prepared, (request, reply) => {
    const number = numberIn(request.params.number)
    return desk.send(request, reply, `/documents ${number}`, (making) => makeDocument(making, number))
  })
}
