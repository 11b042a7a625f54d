import { checkOperations } from '@/lib/views/api/check-operations';
import { editionOperations } from '@/lib/views/api/edition-operations';
import { indexOperation } from '@/lib/views/api/index-operation';
import type { Operation } from '@/lib/views/api/operation';
import { unitOperations } from '@/lib/views/api/unit-operations';

/** Every operation of the API. The router, the OpenAPI document, its page and the contract test walk this list. */
export const OPERATIONS: readonly Operation[] = [
  indexOperation,
  ...editionOperations,
  ...checkOperations,
  ...unitOperations,
];
