import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { attachment } from '#platform/http'
import { download, streamed } from '../contract/shapes.ts'
import type { Route } from './route.ts'

/** Sends what a route's code gave, through the schema of its output: what is not named there stays here. */
export type Sender = (reply: FastifyReply, result: unknown) => FastifyReply

const sendStream: Sender = (reply, result) => {
  const { status, headers, stream } = streamed.parse(result)
  return reply.code(status).headers(headers).send(Readable.from(stream))
}

const sendFile: Sender = (reply, result) => {
  const { name, mediaType, bytes } = download.parse(result)
  return reply.type(mediaType).header('content-disposition', attachment(name)).send(Buffer.from(bytes))
}

/** How a route's output travels is said by its schema, so it is decided once and not by looking at each answer. */
export const senderOf = ({ output }: Route): Sender => {
  const sendJson: Sender = (reply, result) => reply.send(output.parse(result))
  const send = output === streamed ? sendStream : output === download ? sendFile : sendJson
  return (reply, result) => send(reply.header('cache-control', 'no-store'), result)
}
