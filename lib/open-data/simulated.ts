/** Whether the units of a register are fictional. */
export function simulatedRegister(register: string): boolean {
  return register === 'mo-phong';
}
