import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { FindAccount } from 'oidc-provider'
import { Provider } from 'oidc-provider'

/** A real OpenID Connect provider on a free port of this machine. */
export interface TestProvider {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Signs in there as somebody, the way a browser would, and gives the address it is sent back to. */
  readonly visit: (url: string, login: string) => Promise<string>
  readonly close: () => Promise<void>
}

const signingKey = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

/** `ann` has a verified address, `unverified-…` one that nobody has looked at. */
const findAccount: FindAccount = (_context, id) => ({
  accountId: id,
  claims: () => ({
    sub: id,
    email: `${id}@Example.gov.cn`,
    email_verified: !id.startsWith('unverified'),
    name: id,
  }),
})

const cookiesOf = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

const keep = (jar: Map<string, string>, response: Response): void => {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  }
}

const formOf = (page: string): { readonly action: string; readonly prompt: string } => ({
  action: /action="([^"]+)"/u.exec(page)?.[1] ?? '',
  prompt: /name="prompt" value="([^"]+)"/u.exec(page)?.[1] ?? '',
})

const walk = async (start: string, login: string, home: string): Promise<string> => {
  const jar = new Map<string, string>()
  let address = start
  let body: URLSearchParams | undefined
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: cookiesOf(jar) },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    keep(jar, response)
    body = undefined
    const location = response.headers.get('location')
    if (location !== null) {
      address = new URL(location, address).href
      if (address.startsWith(home)) return address
      continue
    }
    const { action, prompt } = formOf(await response.text())
    if (action === '') throw new Error(`the provider stopped at ${address}: ${response.status}`)
    address = new URL(action, address).href
    body = new URLSearchParams({ prompt, login, password: 'any' })
  }
  throw new Error('the provider goes in circles')
}

/** Starts one that knows a client at `home`, whose way back is `callback`. */
export const startProvider = async (home: string, callback: string): Promise<TestProvider> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  const client = { client_id: 'gongkai', client_secret: randomUUID() }
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        redirect_uris: [`${home}${callback}`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...signingKey(), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount,
  })
  server.on('request', provider.callback())
  return {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    visit: (url, login) => walk(url, login, home),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
