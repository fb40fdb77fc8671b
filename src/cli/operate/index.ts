import type { Command } from 'commander'
import type { Session } from '../terminal/session.ts'
import { addArchive } from './archive.ts'
import { addAudit } from './audit.ts'
import { addBackup, addRestore } from './backup.ts'
import { addDoctor } from './doctor.ts'
import { addExport } from './export.ts'
import { addKey } from './key.ts'
import { addMigrate } from './migrate.ts'
import { addSearch } from './search.ts'
import { addSweep } from './sweep.ts'

/** What the person who runs the server types: migrate, backup, restore, export, doctor, search, audit, archive, key, sweep. */
export const addOperateCommands = (program: Command, session: Session): void => {
  for (const add of [
    addMigrate,
    addBackup,
    addRestore,
    addExport,
    addDoctor,
    addSearch,
    addAudit,
    addArchive,
    addKey,
    addSweep,
  ])
    add(program, session)
}
