import type { Permission } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import type { Seat } from './seat.ts'
import type { Office } from './office.ts'

const able = ({ granted, roles }: Office, permission: Permission) =>
  granted.filter(({ role }) => roles.get(role)?.permissions.includes(permission) ?? false)

/** Who could take a seat on the day, in the order of their ids; those without the permission are not among them. */
export const holdersOf = (office: Office, seat: Seat, permission: Permission): readonly PersonId[] => {
  const people = able(office, permission)
  if (seat.by === 'role')
    return [...new Set(people.filter(({ role }) => role === seat.role).map(({ person }) => person))]
  const acting = office.posts.find(({ id }) => id === seat.post)?.now.person
  return acting !== undefined && people.some(({ person }) => person === acting) ? [acting] : []
}

/** So many names are told; of more only how many there are. */
const mostNames = 5

const roleWords = (office: Office, seat: Seat & { readonly by: 'role' }, permission: Permission): string => {
  const title = office.roles.get(seat.role)?.title
  if (title === undefined) return '（已删除的角色）'
  const people = holdersOf(office, seat, permission)
  if (people.length === 0) return title
  const named = people.slice(0, mostNames).map((person) => office.names.get(person) ?? '')
  return `${title}（${named.join('、')}${people.length > mostNames ? `等 ${people.length} 人` : ''}）`
}

/** A seat in words: `办公室主任（王主任）`, `“保密审查”岗位（郑保密，A岗）`. */
export const seatWords = (office: Office, seat: Seat, permission: Permission): string => {
  if (seat.by === 'role') return roleWords(office, seat, permission)
  const { posts, names } = office
  const post = posts.find(({ id }) => id === seat.post)
  if (!post) return '（已撤销的岗位）'
  const { person, acting } = post.now
  if (person === undefined) return `“${post.title}”岗位（现在无人在岗）`
  return `“${post.title}”岗位（${names.get(person) ?? ''}，${acting ? 'B岗代理' : 'A岗'}）`
}

/** Why nobody could take a seat on the day: a sentence; undefined where somebody could. */
export const emptySeat = (office: Office, seat: Seat, permission: Permission): string | undefined => {
  if (holdersOf(office, seat, permission).length > 0) return undefined
  if (seat.by === 'role') {
    const title = office.roles.get(seat.role)?.title
    if (title === undefined) return '这个角色已经删除，请重新设定审核流程。'
    return `没有人在本机构担任“${title}”，或者这个角色没有相应的权限，请授予合适的人。`
  }
  const post = office.posts.find(({ id }) => id === seat.post)
  if (!post) return '这个岗位已经撤销，请重新设定审核流程。'
  if (post.now.person === undefined) return post.now.why
  return `${seatWords(office, seat, permission)}没有办理这个环节的权限，请先授予角色。`
}
