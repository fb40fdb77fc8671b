import type { FastifyServerOptions } from 'fastify'

const none = () => () => {
  throw new Error('no route has a JSON Schema: what comes in is read by zod, what goes out is typed')
}

/** Leaves out Fastify's own validator and serializer, which it would load to stand idle: half a megabyte of source. */
export const noSchemas = {
  compilersFactory: { buildValidator: none, buildSerializer: none },
} as const satisfies FastifyServerOptions['schemaController']
