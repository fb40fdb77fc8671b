import { DatabaseSync } from 'node:sqlite'

/** Puts so many people straight into the demo's database, in the body with that id. Returns behind the commit. */
export const addManyPeople = (file: string, organisation: string, count: number): void => {
  const database = new DatabaseSync(file)
  const insert = database.prepare(
    `insert into person (id, name, search_key, organisation, section, job_title, phone, phone_index, email, email_index, status, created_at, changed_at)
     values (?, ?, ?, ?, null, '科员', null, null, null, null, 'active', '2026-01-05T01:00:00.000Z', '2026-01-05T01:00:00.000Z')`,
  )
  database.exec('begin')
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(12, '0')
    const name = `人员${number.slice(-6)}`
    insert.run(`01a200b4-0000-7000-9000-${number}`, name, name, organisation)
  }
  database.exec('commit')
  database.close()
}
