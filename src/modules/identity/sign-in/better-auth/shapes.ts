/** Where better-auth's models live in our tables: each field's column. What is not named here is not kept. */
export interface Shape {
  readonly table: string
  readonly columns: Readonly<Record<string, string>>
}

const moments = { createdAt: 'created_at', updatedAt: 'changed_at' }

const shapes: Readonly<Record<string, Shape>> = {
  user: {
    table: 'account',
    columns: {
      id: 'id',
      username: 'username',
      name: 'username',
      email: 'email',
      twoFactorEnabled: 'second_factor',
      ...moments,
    },
  },
  account: {
    table: 'credential',
    columns: {
      id: 'id',
      userId: 'account',
      providerId: 'provider',
      accountId: 'subject',
      password: 'password',
      ...moments,
    },
  },
  session: {
    table: 'session',
    columns: {
      id: 'id',
      userId: 'account',
      token: 'token',
      ipAddress: 'origin',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'last_seen_at',
      expiresAt: 'expires_at',
    },
  },
  verification: {
    table: 'challenge',
    columns: { id: 'id', identifier: 'identifier', value: 'value', expiresAt: 'expires_at', ...moments },
  },
  twoFactor: {
    table: 'second_factor',
    columns: {
      id: 'id',
      userId: 'account',
      secret: 'secret',
      backupCodes: 'backup_codes',
      verified: 'verified',
    },
  },
}

export const shapeOf = (model: string): Shape => {
  const shape = shapes[model]
  if (shape === undefined) throw new Error(`better-auth asks for a model we do not keep: ${model}`)
  return shape
}

export const columnOf = (shape: Shape, field: string): string => {
  const column = shape.columns[field]
  if (column === undefined)
    throw new Error(`better-auth asks ${shape.table} for ${field}, which we do not keep`)
  return column
}

type Values = Readonly<Record<string, unknown>>

/** A row as better-auth names it. */
export const fieldsOf = (shape: Shape, row: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape.columns).map(([field, column]) => [field, row[column]]))

/** What better-auth gives, as our columns; what we do not keep falls away, and of two fields one column has the first wins. */
export const columnsOf = (shape: Shape, values: Values): Record<string, unknown> => {
  const given: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(shape.columns))
    if (field in values && !(column in given)) given[column] = values[field]
  return given
}
