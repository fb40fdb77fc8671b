import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { RowOf } from '../api/operations.ts'
import { DoButton } from '../parts/do-button.tsx'
import { Forms } from '../parts/forms.tsx'
import { RoleForm } from './role-form.tsx'

export type Role = RowOf<'roles'>
export type Permission = RowOf<'permissions'>

const OwnActions = ({
  role,
  permissions,
}: {
  readonly role: Role
  readonly permissions: readonly Permission[]
}): ReactNode => (
  <div className="row-actions">
    <Forms
      of={[
        {
          title: '修改',
          form: (close) => <RoleForm role={role} permissions={permissions} onClose={close} />,
        },
      ]}
    />
    <DoButton
      size="small"
      danger
      name="dropRole"
      sent={{ params: { role: role.id } }}
      said={`角色“${role.title}”已经删除。`}
      sure={`删除角色“${role.title}”？有人在用的角色不能删除。`}
    >
      删除
    </DoButton>
  </div>
)

const Held = ({ held }: { readonly held: boolean }): ReactNode => (
  <td className={held ? 'held' : 'not-held'}>
    <span aria-hidden="true">{held ? '●' : '·'}</span>
    <span className="unseen">{held ? '有' : '没有'}</span>
  </td>
)

/** Permissions down, roles across. */
export const Matrix = ({
  roles,
  permissions,
  may,
}: {
  readonly roles: readonly Role[]
  readonly permissions: readonly Permission[]
  readonly may: boolean
}): ReactNode => (
  <div className="matrix-frame" tabIndex={0} role="region" aria-label="角色与权限的表，可以左右滚动">
    <table className="matrix">
      <caption className="unseen">每个角色有哪些权限</caption>
      <thead>
        <tr>
          <th scope="col">权限</th>
          {roles.map((role) => (
            <th key={role.id} scope="col">
              {role.title}
              {!role.builtIn && may && <OwnActions role={role} permissions={permissions} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...Map.groupBy(permissions, ({ group }) => group)].map(([group, of]) => (
          <Fragment key={group}>
            <tr>
              <th className="matrix-group" scope="rowgroup" colSpan={roles.length + 1}>
                {group}
              </th>
            </tr>
            {of.map(({ id, title }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {roles.map((role) => (
                  <Held key={role.id} held={role.permissions.includes(id)} />
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  </div>
)
