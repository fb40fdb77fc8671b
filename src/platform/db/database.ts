import type { Engine, EngineName, Run, WriteLimits } from './engine.ts'
import { assertOutside } from './handle/inside.ts'
import { kyselyOver } from './handle/kysely-over.ts'
import type { ReadOnly, Tx } from './handle/types.ts'
import type { HeavyOptions, HeavyRead } from './heavy/heavy-read.ts'
import { createCrew } from './heavy/crew.ts'
import { fromSnapshot } from './heavy/snapshot.ts'
import type { AnyTables, Migration, MigrationTx } from './migrate/migration.ts'
import { migrate } from './migrate/migrate.ts'
import type { DatabaseSettings, Place } from './settings.ts'
import { placeOf } from './settings.ts'
import { openSqlite } from './sqlite/engine.ts'

export interface ReadOptions {
  /** A replica may answer, which can be some seconds behind: for public pages, not for what was just saved. */
  readonly mayLag?: boolean
}

/** One database, the same on both engines. A module is given it with its own tables. */
export interface Database<Tables> {
  readonly engine: EngineName
  /** Asks questions that take milliseconds. Each sees all that is committed; none waits for a writer. */
  readonly read: <Result>(
    task: (query: ReadOnly<Tables>) => Promise<Result>,
    options?: ReadOptions,
  ) => Promise<Result>
  /**
   * The only way to write. Resolves after the commit is on the disk; when the task throws, nothing is written.
   * Transactions never overlap, so keep them short: no network, no hashing. The task may be done more than
   * once: everything it does goes through `tx`. Throws what the task throws, and DatabaseError.
   */
  readonly transaction: <Result>(task: (tx: Tx<Tables>) => Promise<Result>) => Promise<Result>
  /** Asks what may take seconds, in a process with a connection of its own, from one snapshot. */
  readonly heavy: <Input, Output>(
    read: HeavyRead<Tables, Input, Output>,
    input: Input,
    options?: HeavyOptions,
  ) => Promise<Output>
  /**
   * Applies those not applied yet, each in its own transaction, once among all processes. `now` is an ISO time.
   * Gives the ids applied. Throws DatabaseError `version` when the database knows migrations that the list does not.
   */
  readonly migrate: (migrations: readonly Migration[], now: string) => Promise<readonly string[]>
  /**
   * Asks any number of questions, all answered from one moment however long it takes, on a connection of its own:
   * for what reads everything. In this process — for a backup, started as a command.
   */
  readonly snapshot: <Result>(task: (query: ReadOnly<Tables>) => Promise<Result>) => Promise<Result>
  /**
   * One transaction that may take as long as it needs and change tables, while all other writers wait: for filling
   * an empty database. The task may be done more than once.
   */
  readonly rebuild: <Result>(task: (tx: MigrationTx) => Promise<Result>) => Promise<Result>
  /** Resolves when the database answers; throws DatabaseError. */
  readonly ready: () => Promise<void>
  /** Finishes what was begun and closes all connections. */
  readonly close: () => Promise<void>
}

/** Patience with other writers, and the longest a transaction may hold them up. */
const limits: WriteLimits = { patience: 5000, longest: 60_000 }

/** Milliseconds one question of a snapshot may take. */
const longestQuestion = 600_000

/** A replica may be behind, and break off a long read for the sake of keeping up. */
const primary = (place: Place): Place =>
  place.engine === 'postgres' ? { ...place, readUrl: undefined } : place

/** PostgreSQL's driver is loaded only where it is used: it takes a tenth of the memory of an office on SQLite. */
const engineAt = async (place: Place): Promise<Engine> => {
  if (place.engine === 'sqlite') return openSqlite(place.file)
  const { openPostgres } = await import('./postgres/engine.ts')
  return openPostgres(place.url, place.readUrl)
}

/** Its types leave no more of Kysely than a transaction may use. */
const handle = <Tables>(engine: EngineName, run: Run): ReadOnly<Tables> & Tx<Tables> =>
  kyselyOver<Tables>(engine, run) as never

/** Opens the database at an address. Throws DatabaseError with a sentence for the operator. */
export const openDatabase = async <Tables>(settings: DatabaseSettings): Promise<Database<Tables>> => {
  const place = placeOf(settings)
  const engine = await engineAt(place)
  const crew = createCrew(place)
  const fresh = handle<Tables>(engine.name, (query) => engine.read(query, false))
  const lagging = handle<Tables>(engine.name, (query) => engine.read(query, true))
  const closeAll = async (): Promise<void> => {
    await crew.close()
    await engine.close()
  }
  let closing: Promise<void> | undefined

  return {
    engine: engine.name,
    read: async (task, { mayLag = false } = {}) => {
      assertOutside('a read')
      return task(mayLag ? lagging : fresh)
    },
    transaction: async (task) => {
      assertOutside('a transaction')
      return engine.write((run) => task(handle(engine.name, run)), limits)
    },
    heavy: async (read, input, options) => {
      assertOutside('a heavy read')
      return crew.ask(read, input, options)
    },
    snapshot: async (task) => {
      assertOutside('a snapshot')
      return fromSnapshot(primary(place), longestQuestion, (run) => task(handle(engine.name, run)))
    },
    rebuild: async (task) => {
      assertOutside('a rebuild')
      return engine.write((run) => task(handle<AnyTables>(engine.name, run) as MigrationTx), {
        ...limits,
        longest: Infinity,
      })
    },
    migrate: (migrations, now) => migrate(engine, migrations, now),
    ready: engine.ready,
    close: () => (closing ??= closeAll()),
  }
}
