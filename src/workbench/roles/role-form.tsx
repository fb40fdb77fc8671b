import { Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import type { RowOf } from '../api/operations.ts'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'

type Permission = RowOf<'permissions'>

interface Typed {
  readonly title: string
  readonly permissions?: string[]
}

interface RoleFormProps {
  readonly permissions: readonly Permission[]
  /** The role to change; none makes a new one. */
  readonly role?: RowOf<'roles'>
  readonly onClose: () => void
}

const Fields = ({ permissions }: Pick<RoleFormProps, 'permissions'>): ReactNode => (
  <>
    <Form.Item name="title" label="名称" rules={required('请填写名称。')}>
      <Input placeholder="例如：文件管理员" />
    </Form.Item>
    <Form.Item name="permissions" label="权限">
      <Checkbox.Group className="role-permissions">
        {[...Map.groupBy(permissions, ({ group }) => group)].map(([group, of]) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {of.map(({ id, title }) => (
              <Checkbox key={id} value={id}>
                {title}
              </Checkbox>
            ))}
          </fieldset>
        ))}
      </Checkbox.Group>
    </Form.Item>
  </>
)

/** Making a role of one's own, or changing it. */
export const RoleForm = ({ permissions, role, onClose }: RoleFormProps): ReactNode => {
  const bodyOf = ({ title, permissions: chosen = [] }: Typed) => ({ title, permissions: chosen })
  if (role === undefined)
    return (
      <FormDrawer<'makeRole', Typed>
        name="makeRole"
        title="新建角色"
        submit="新建"
        said="角色已经建好，可以在“人员”里授予。"
        sent={(typed) => ({ body: bodyOf(typed) })}
        onClose={onClose}
      >
        <Fields permissions={permissions} />
      </FormDrawer>
    )
  return (
    <FormDrawer<'changeRole', Typed>
      name="changeRole"
      title={`修改角色“${role.title}”`}
      lead="改动对有这个角色的每个人立即生效。"
      submit="保存"
      said="角色已经改好。"
      initial={{ title: role.title, permissions: role.permissions }}
      sent={(typed) => ({ params: { role: role.id }, body: bodyOf(typed) })}
      onClose={onClose}
    >
      <Fields permissions={permissions} />
    </FormDrawer>
  )
}
