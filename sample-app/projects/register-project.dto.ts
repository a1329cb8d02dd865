import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsDefined,
  IsEmail,
  IsEmpty,
  IsIn,
  IsISO6391,
  IsOptional,
  IsTimeZone,
  Max,
  Min,
} from 'class-validator';
import {
  GreaterThan,
  IsEmptyCollection,
  IsHttpUrl,
  IsTrue,
  NoNullMember,
} from 'nestjs-mt-errors/class-validator';
import { IsLine } from './is-line.decorator.js';
import { ProjectNameDto } from './project-name.dto.js';

export const PLANS = ['free', 'team', 'enterprise'] as const;
const TERMS_IN_FORCE = '2026-01';

/** The form with which a tenant registers a project. */
export class RegisterProjectDto extends ProjectNameDto {
  /** Given by the service. */
  @IsEmpty()
  id?: null;

  /** The name by which the owner is known in the project. */
  @IsDefined()
  @IsLine()
  ownerName!: string;

  @IsEmail()
  contact!: string;

  @IsOptional()
  @IsHttpUrl()
  @IsLine(200)
  homepage?: string;

  @IsIn(PLANS)
  plan!: (typeof PLANS)[number];

  /** The languages of its users. */
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @NoNullMember()
  @IsISO6391({ each: true })
  languages!: string[];

  /** Nothing is charged beyond this; 0 for no charges at all. */
  @Min(0)
  @Max(1_000_000)
  monthlyBudget!: number;

  /** Requests a second that are let through. */
  @GreaterThan(0)
  @Max(1_000_000)
  rateLimit!: number;

  @IsTimeZone()
  timeZone!: string;

  /** The terms that the tenant has read. */
  @Equals(TERMS_IN_FORCE)
  terms!: string;

  @IsTrue()
  termsAccepted!: boolean;

  /** Endpoints are added later, one by one. */
  @IsOptional()
  @IsEmptyCollection()
  endpoints?: never[];
}
