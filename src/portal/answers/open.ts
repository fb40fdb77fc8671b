import type { FastifyReply } from 'fastify'

/** Lets pages and programs of any site take an answer: it holds nothing that is not public. */
export const open = (reply: FastifyReply): FastifyReply =>
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
