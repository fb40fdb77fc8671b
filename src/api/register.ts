import type { FastifyInstance } from 'fastify'
import { prepare, sendPrepared } from '#platform/http'
import { oidcPath } from '#modules/identity'
import { openApi } from './docs/openapi.ts'
import { docsPage } from './docs/page.ts'
import { registerRoutes } from './route/register.ts'
import { visitorOf } from './route/visitor.ts'
import { routes } from './routes/index.ts'
import type { Services } from './services.ts'

const registerDocs = (app: FastifyInstance, styles: readonly string[]): void => {
  const json = prepare('application/json; charset=utf-8', JSON.stringify(openApi(routes)))
  const page = prepare('text/html; charset=utf-8', docsPage(routes, styles))
  app.get('/api/openapi.json', { compress: false }, (request, reply) => sendPrepared(request, reply, json))
  app.get('/api/docs', { compress: false }, (request, reply) => sendPrepared(request, reply, page))
}

/** Where a provider sends the browser back to: no JSON, and so no route of the contract. */
const registerReturn = (app: FastifyInstance, { identity }: Services): void => {
  app.get(`${oidcPath}/callback/:provider`, async (request, reply) => {
    const { redirect, cookies } = await identity.oidc.finish(request.url, visitorOf(request))
    return reply.header('set-cookie', [...cookies]).redirect(redirect)
  })
}

/** Puts the API below /api on a server, and its documents at /api/docs. `styles`: addresses of style sheets. */
export const registerApi = async (
  app: FastifyInstance,
  services: Services,
  styles: readonly string[],
): Promise<void> => {
  registerDocs(app, styles)
  registerReturn(app, services)
  await app.register(async (scope) => {
    await registerRoutes(scope, routes, services)
  })
}
