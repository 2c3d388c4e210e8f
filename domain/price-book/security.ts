/** How the till guards itself. */
export type Security = {
  /** So long nobody touches the till before it locks itself; 0 for never. */
  lockAfterSeconds: number;
};

export const defaultSecurity: Security = { lockAfterSeconds: 300 };
