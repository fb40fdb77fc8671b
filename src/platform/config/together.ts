import { DatabaseError, placeOf } from '#platform/db'
import type { DatabaseSettings } from '#platform/db'
import type { MailConfig, OidcConfig } from './config.ts'
import type { Environment } from './schema.ts'

/** A part of the settings that is made of several, or the sentences on what is missing. */
export type Part<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly string[] }

const part = <Value>(value: Value): Part<Value> => ({ ok: true, value })

/** Several settings that only make sense together: those that are absent though others are there. */
const missing = (given: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const absent = Object.keys(given).filter((name) => given[name] === undefined)
  return absent.length === Object.keys(given).length ? [] : absent
}

const togetherWith = (absent: readonly string[], given: Readonly<Record<string, unknown>>): string => {
  const there = Object.keys(given).filter((name) => !absent.includes(name))
  return `设置了 ${there.join('、')}，还缺 ${absent.join('、')}，请一起设置，或者都不设置。`
}

export const mailOf = ({ GONGKAI_SMTP, GONGKAI_MAIL_FROM }: Environment): Part<MailConfig | undefined> => {
  const given = { GONGKAI_SMTP, GONGKAI_MAIL_FROM }
  const absent = missing(given)
  if (absent.length > 0) return { ok: false, problems: [togetherWith(absent, given)] }
  return GONGKAI_SMTP === undefined || GONGKAI_MAIL_FROM === undefined
    ? part(undefined)
    : part({ smtp: GONGKAI_SMTP, from: GONGKAI_MAIL_FROM })
}

export const oidcOf = (env: Environment): Part<OidcConfig | undefined> => {
  const { GONGKAI_OIDC_ISSUER: issuer, GONGKAI_OIDC_NAME: name } = env
  const { GONGKAI_OIDC_CLIENT_ID: clientId, GONGKAI_OIDC_CLIENT_SECRET: clientSecret } = env
  const given = {
    GONGKAI_OIDC_ISSUER: issuer,
    GONGKAI_OIDC_CLIENT_ID: clientId,
    GONGKAI_OIDC_CLIENT_SECRET: clientSecret,
    GONGKAI_OIDC_NAME: name,
  }
  const absent = missing(given)
  if (absent.length > 0) return { ok: false, problems: [togetherWith(absent, given)] }
  return issuer === undefined || clientId === undefined || clientSecret === undefined || name === undefined
    ? part(undefined)
    : part({ issuer, clientId, clientSecret, name })
}

/** Where the database is; a demo has one of its own unless told otherwise. */
export const databaseOf = (env: Environment, demo: boolean): Part<DatabaseSettings> => {
  const { DATABASE_READ_URL: readUrl } = env
  const url = env.DATABASE_URL ?? (demo ? 'sqlite:data/demo.db' : 'sqlite:data/gongkai.db')
  const settings = { url, ...(readUrl !== undefined && { readUrl }) }
  try {
    placeOf(settings)
    return part(settings)
  } catch (error) {
    if (error instanceof DatabaseError) return { ok: false, problems: [error.message] }
    throw error
  }
}
