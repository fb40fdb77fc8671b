import { oidcPath } from '../better-auth/load.ts'
import { sessionCookie } from '../caller.ts'
import type { Circumstances } from '../circumstances.ts'
import { oidcRefused, oidcUnknown, oidcUnreachable } from '../refusals.ts'
import { signedInCaller } from '../signed-in-caller.ts'
import type { Tools } from '../tools.ts'
import { askBeside } from './call.ts'
import type { OidcAuth } from './load.ts'
import { loadOidc } from './load.ts'
import type { OidcProvider } from './provider.ts'

export interface OidcStart {
  readonly provider: string
  /** Links the provider's account to the one that is signed in, instead of signing in. */
  readonly link?: boolean | undefined
  /** A path of ours to come back to. */
  readonly back: string
}

export interface OidcStarted {
  /** The provider's page to send the browser to. */
  readonly url: string
  readonly cookies: readonly string[]
}

export interface OidcFinished {
  readonly redirect: string
  readonly cookies: readonly string[]
}

/** Signing in with providers (统一身份认证). */
export interface Oidc {
  readonly providers: () => readonly { readonly id: string; readonly title: string }[]
  /** Throws Refusal `oidc-unknown`, `oidc-unreachable`; `signed-out` for a link without a session. */
  readonly start: (input: OidcStart, circumstances: Circumstances) => Promise<OidcStarted>
  /** Give the whole address the provider sent the browser back to. Throws Refusal `oidc-refused`, `oidc-unknown`. */
  readonly finish: (url: string, circumstances: Circumstances) => Promise<OidcFinished>
}

/** Only paths of ours: an address from elsewhere would make the sign-in page lend its name. */
const ownPath = (path: string): string => (/^\/(?![/\\])[^\\]*$/u.test(path) ? path : '/')

const failure = '/oidc-failed'

export const createOidc = (tools: Tools, providers: readonly OidcProvider[]): Oidc => {
  const { cookies, clock, keys, baseUrl, database } = tools
  let loading: Promise<OidcAuth> | undefined
  const load = (): Promise<OidcAuth> =>
    (loading ??= loadOidc({ keys, baseUrl, longestSession: () => tools.policy.longestSession }, providers))

  const known = (id: string | undefined): OidcProvider => {
    const provider = providers.find((each) => each.id === id)
    if (provider === undefined) throw oidcUnknown()
    return provider
  }

  const start: Oidc['start'] = async ({ provider: wanted, link = false, back }, circumstances) => {
    const provider = known(wanted)
    const auth = await load()
    const body = {
      provider: provider.id,
      callbackURL: ownPath(back),
      errorCallbackURL: failure,
      disableRedirect: true,
    }
    const session = cookies.read(circumstances.cookie, sessionCookie)
    if (link) await database.read((query) => signedInCaller(tools, query, circumstances))
    const headers = new Headers(link ? { cookie: cookies.show(sessionCookie, session ?? '') } : {})
    const answer = await askBeside(tools, clock(), circumstances, provider.id, () =>
      link
        ? auth.api.linkSocialAccount({ body, headers, asResponse: true })
        : auth.api.signInSocial({ body, headers, asResponse: true }),
    )
    const { url } = answer.body
    if (!answer.ok || typeof url !== 'string') throw oidcUnreachable()
    return { url, cookies: answer.cookies }
  }

  const finish: Oidc['finish'] = async (url, circumstances) => {
    const { pathname, searchParams } = new URL(url, baseUrl)
    const provider = known(pathname.split(`${oidcPath}/callback/`)[1])
    const auth = await load()
    const answer = await askBeside(tools, clock(), circumstances, provider.id, () =>
      auth.api.callbackOAuth({
        method: 'GET',
        params: { id: provider.id },
        query: Object.fromEntries(searchParams),
        headers: new Headers(circumstances.cookie === undefined ? {} : { cookie: circumstances.cookie }),
        asResponse: true,
      }),
    )
    const target = answer.location
    if (target === undefined || new URL(target, baseUrl).searchParams.has('error')) throw oidcRefused()
    return { redirect: target, cookies: answer.cookies }
  }

  return { providers: () => providers.map(({ id, title }) => ({ id, title })), start, finish }
}
