#!/usr/bin/env bash
# Makes keys, certificates and signatures of every kind with openssl and its GOST engine:
#   test/signatures/make.sh FOLDER
# Files of one case stand in a folder of its own. Keys are not kept. The people are invented.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
mkdir -p "$folder"
cd "$folder"
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT

# The engine by a configuration of its own: openssl.cnf of the system stays as it is.
cat >"$keys/openssl.cnf" <<CONF
openssl_conf = init
[init]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
[req]
distinguished_name = none
[none]
[ca]
default_ca = own
[own]
database = $keys/index.txt
serial = $keys/serial
new_certs_dir = $keys
policy = any
default_md = sha256
x509_extensions = none
preserve = yes
unique_subject = no
.include $here/policy.cnf
[tsa]
default_tsa = stamper
[stamper]
serial = $keys/tsa-serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
signer_digest = sha256
CONF
export OPENSSL_CONF=$keys/openssl.cnf
: >"$keys/index.txt"
echo 1000 >"$keys/serial"
echo 01 >"$keys/tsa-serial"

SUBJECT='/SN=Кузнецова/GN=Мария Ивановна/CN=МБДОУ «Детский сад „Сказка“»/O=МБДОУ «Детский сад „Сказка“»/title=заведующий/emailAddress=secret@example.org/1.2.643.100.3=00000000001'
SECOND='/CN=Орлов Пётр Сергеевич/O=МБОУ «Школа № 5»/title=директор'

# key NAME ARGUMENTS…: a key and a certificate that it signs itself, good for ten years.
key() {
  local name=$1 subject=$2
  shift 2
  openssl genpkey "$@" -out "$keys/$name.key" 2>/dev/null
  openssl req -new -x509 -utf8 -key "$keys/$name.key" -subj "$subject" -days 3650 -out "$keys/$name.pem" 2>/dev/null
}

# sign NAME FILE RESULT ARGUMENTS…: a detached CAdES in DER, unless the arguments say otherwise.
sign() {
  local name=$1 file=$2 result=$3
  shift 3
  local form=-cades
  case " $* " in *' -noattr '*) form=-binary ;; esac
  openssl cms -sign -binary $form -signer "$keys/$name.pem" -inkey "$keys/$name.key" -in "$file" -outform DER -out "$result" "$@" 2>/dev/null
}

# act CASE: a folder with an act to sign.
act() {
  mkdir -p "$1"
  printf 'ПРИКАЗ № 101-од\r\nНазначить администратора.\r\n' >"$1/Приказ.txt"
}

# Parameter sets of GOST R 34.10-2012.
for set in A B C XA XB TCA TCB TCC TCD; do
  key "gost256-$set" "$SUBJECT" -algorithm gost2012_256 -pkeyopt paramset:$set
  act "gost256-$set"
  sign "gost256-$set" "gost256-$set/Приказ.txt" "gost256-$set/Приказ.txt.sig" -md md_gost12_256
done
for set in A B C; do
  key "gost512-$set" "$SUBJECT" -algorithm gost2012_512 -pkeyopt paramset:$set
  act "gost512-$set"
  sign "gost512-$set" "gost512-$set/Приказ.txt" "gost512-$set/Приказ.txt.sig" -md md_gost12_512
done

# Other algorithms.
key rsa "$SUBJECT" -algorithm RSA -pkeyopt rsa_keygen_bits:2048
key other "$SECOND" -algorithm RSA -pkeyopt rsa_keygen_bits:2048
key p256 "$SUBJECT" -algorithm EC -pkeyopt ec_paramgen_curve:P-256
key p384 "$SUBJECT" -algorithm EC -pkeyopt ec_paramgen_curve:P-384
key other-gost "$SECOND" -algorithm gost2012_256 -pkeyopt paramset:TCA
key old "$SUBJECT" -algorithm RSA -pkeyopt rsa_keygen_bits:2048
for name in rsa p256 p384; do
  act $name
  sign $name $name/Приказ.txt $name/Приказ.txt.sig -md sha256
done
act rsa-sha512 && sign rsa rsa-sha512/Приказ.txt rsa-sha512/Приказ.txt.sig -md sha512
act pss && sign rsa pss/Приказ.txt pss/Приказ.txt.sig -md sha256 -keyopt rsa_padding_mode:pss
act pss-salt && sign rsa pss-salt/Приказ.txt pss-salt/Приказ.txt.p7s -md sha512 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:20
act sha1 && sign rsa sha1/Приказ.txt sha1/Приказ.txt.sig -md sha1

# Kinds of file.
gost=gost256-TCB
act pem && sign $gost pem/Приказ.txt pem/Приказ.txt.sgn -md md_gost12_256 -outform PEM
act base64 && sign $gost base64/Приказ.txt "$keys/s" -md md_gost12_256 && base64 -w 64 "$keys/s" >base64/Приказ.txt.sig
act base64-utf16 && { printf '\xff\xfe'; base64 -w 0 "$keys/s" | iconv -t UTF-16LE; } >base64-utf16/Приказ.txt.sig
act attached && sign $gost attached/Приказ.txt attached/Приказ.txt.p7m -md md_gost12_256 -nodetach
act attached-alone && sign $gost attached-alone/Приказ.txt attached-alone/Приказ.txt.p7m -md md_gost12_256 -nodetach && rm attached-alone/Приказ.txt
act attached-stream && sign $gost attached-stream/Приказ.txt attached-stream/Приказ.txt.p7m -md md_gost12_256 -nodetach -stream
act no-attributes && sign $gost no-attributes/Приказ.txt no-attributes/Приказ.txt.sig -md md_gost12_256 -noattr
act no-attributes-rsa && sign rsa no-attributes-rsa/Приказ.txt no-attributes-rsa/Приказ.txt.sig -md sha256 -noattr
act key-id && openssl req -new -x509 -utf8 -key "$keys/rsa.key" -subj "$SUBJECT" -days 3650 -addext subjectKeyIdentifier=hash -out "$keys/keyed.pem" 2>/dev/null
cp "$keys/rsa.key" "$keys/keyed.key" && sign keyed key-id/Приказ.txt key-id/Приказ.txt.sig -md sha256 -keyid
act certificate-beside && sign $gost certificate-beside/Приказ.txt certificate-beside/Приказ.txt.sig -md md_gost12_256 -nocerts
openssl x509 -in "$keys/$gost.pem" -outform DER -out certificate-beside/Кузнецова.cer 2>/dev/null
act no-certificate && sign $gost no-certificate/Приказ.txt no-certificate/Приказ.txt.sig -md md_gost12_256 -nocerts
act two-signers && sign $gost two-signers/Приказ.txt two-signers/Приказ.txt.sig -md md_gost12_256 -signer "$keys/other-gost.pem" -inkey "$keys/other-gost.key"
act two-files && sign $gost two-files/Приказ.txt two-files/Приказ.txt.sig -md md_gost12_256
sign other two-files/Приказ.txt two-files/Приказ.txt_Орлов.sig -md sha256
act stem && sign $gost stem/Приказ.txt stem/Приказ.sig -md md_gost12_256 && printf 'Другой вид того же приказа' >stem/Приказ.docx

# Wrong ones.
act changed && sign $gost changed/Приказ.txt changed/Приказ.txt.sig -md md_gost12_256 && sed -i 's/101/102/' changed/Приказ.txt
act changed-attached && sign $gost changed-attached/Приказ.txt changed-attached/Приказ.txt.p7m -md md_gost12_256 -nodetach && sed -i 's/101/102/' changed-attached/Приказ.txt
act changed-no-attributes && sign rsa changed-no-attributes/Приказ.txt changed-no-attributes/Приказ.txt.sig -md sha256 -noattr && sed -i 's/101/102/' changed-no-attributes/Приказ.txt
flip() { # FILE OFFSET: a bit of a byte, counted from the end
  local at=$(($(stat -c %s "$1") - $2)) byte
  byte=$(od -An -tu1 -j $at -N 1 "$1" | tr -d ' ')
  printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$1" bs=1 seek=$at conv=notrunc status=none
}
act flipped && sign $gost flipped/Приказ.txt flipped/Приказ.txt.sig -md md_gost12_256 && flip flipped/Приказ.txt.sig 3
act flipped-rsa && sign rsa flipped-rsa/Приказ.txt flipped-rsa/Приказ.txt.sig -md sha256 && flip flipped-rsa/Приказ.txt.sig 3
act truncated && sign $gost truncated/Приказ.txt truncated/Приказ.txt.sig -md md_gost12_256 && truncate -s -40 truncated/Приказ.txt.sig
act not-a-signature && printf 'Подписано.' >not-a-signature/Приказ.txt.sig
act empty && : >empty/Приказ.txt.sig
# The key of somebody else under the same name and number: what the certificate beside says is not who signed.
openssl req -new -utf8 -key "$keys/old.key" -subj "$SUBJECT" -out "$keys/old.csr" 2>/dev/null
openssl x509 -req -in "$keys/old.csr" -signkey "$keys/old.key" -set_serial "0x$(openssl x509 -in "$keys/rsa.pem" -noout -serial | cut -d= -f2)" -days 3650 -out "$keys/fake.pem" 2>/dev/null
act other-key && sign rsa other-key/Приказ.txt other-key/Приказ.txt.sig -md sha256 -nocerts && openssl x509 -in "$keys/fake.pem" -outform DER -out other-key/Кузнецова.cer 2>/dev/null
# A certificate that had run out before the signature, and one that ran out in 2021 of which no day of signing is told.
openssl ca -batch -utf8 -selfsign -config "$keys/openssl.cnf" -keyfile "$keys/old.key" -in "$keys/old.csr" -startdate 200101000000Z -enddate 210101000000Z -notext -out "$keys/old.pem" 2>/dev/null
act expired && sign old expired/Приказ.txt expired/Приказ.txt.sig -md sha256
act expired-undated && sign old expired-undated/Приказ.txt expired-undated/Приказ.txt.sig -md sha256 -noattr

# Time stamps: of the signature, of another one, and where the certificate has run out since the stamp would not help a forged one.
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$keys/tsa.key" 2>/dev/null
openssl req -new -x509 -utf8 -key "$keys/tsa.key" -subj '/CN=Служба меток времени' -days 3650 -addext extendedKeyUsage=critical,timeStamping -out "$keys/tsa.pem" 2>/dev/null
stamp() { # FILE OF-WHAT: the stamp of openssl of a file's bytes
  openssl ts -query -config "$keys/openssl.cnf" -data "$1" -sha256 -cert -out "$keys/query" 2>/dev/null
  openssl ts -reply -config "$keys/openssl.cnf" -queryfile "$keys/query" -signer "$keys/tsa.pem" -inkey "$keys/tsa.key" -token_out -out "$2" 2>/dev/null
}
act stamped && sign $gost stamped/Приказ.txt stamped/Приказ.txt.sig -md md_gost12_256
node "$here/stamp.mjs" value stamped/Приказ.txt.sig "$keys/value" && stamp "$keys/value" "$keys/token"
node "$here/stamp.mjs" add stamped/Приказ.txt.sig "$keys/token"
act bad-stamp && sign $gost bad-stamp/Приказ.txt bad-stamp/Приказ.txt.sig -md md_gost12_256
node "$here/stamp.mjs" add bad-stamp/Приказ.txt.sig "$keys/token"

# Signatures inside a PDF. The document time stamp uses a configuration of the same tsa.
pdf() { # CASE: a folder with a PDF to sign
  mkdir -p "$1"
  node "$here/sign-pdf.mjs" new "$1/Приказ.pdf"
}
inside() { # NAME CASE FORM ARGUMENTS…
  local name=$1 case=$2 form=$3
  shift 3
  node "$here/sign-pdf.mjs" sign "$case/Приказ.pdf" "$form" openssl cms -sign -binary -cades -signer "$keys/$name.pem" -inkey "$keys/$name.key" -in PART -outform DER -out RESULT "$@"
}
pdf pdf-gost && inside $gost pdf-gost ETSI.CAdES.detached -md md_gost12_256
pdf pdf-rsa && inside rsa pdf-rsa adbe.pkcs7.detached -md sha256
pdf pdf-two && inside $gost pdf-two ETSI.CAdES.detached -md md_gost12_256 && inside other pdf-two ETSI.CAdES.detached -md sha256
pdf pdf-extended && inside rsa pdf-extended ETSI.CAdES.detached -md sha256 && node "$here/sign-pdf.mjs" write pdf-extended/Приказ.pdf
pdf pdf-between && inside rsa pdf-between ETSI.CAdES.detached -md sha256 && node "$here/sign-pdf.mjs" write pdf-between/Приказ.pdf && inside other pdf-between ETSI.CAdES.detached -md sha256
pdf pdf-changed && inside rsa pdf-changed ETSI.CAdES.detached -md sha256 && sed -i 's/Order 101/Order 102/' pdf-changed/Приказ.pdf
pdf pdf-truncated && inside rsa pdf-truncated ETSI.CAdES.detached -md sha256 && truncate -s -60 pdf-truncated/Приказ.pdf
pdf pdf-old-form && inside rsa pdf-old-form adbe.pkcs7.sha1 -md sha256
pdf pdf-stamped && inside $gost pdf-stamped ETSI.CAdES.detached -md md_gost12_256
node "$here/sign-pdf.mjs" sign pdf-stamped/Приказ.pdf ETSI.RFC3161 openssl ts -query -config "$keys/openssl.cnf" -data PART -sha256 -cert -out "$keys/query" '&&' openssl ts -reply -config "$keys/openssl.cnf" -queryfile "$keys/query" -signer "$keys/tsa.pem" -inkey "$keys/tsa.key" -token_out -out RESULT
pdf pdf-and-beside && inside rsa pdf-and-beside ETSI.CAdES.detached -md sha256 && sign $gost pdf-and-beside/Приказ.pdf pdf-and-beside/Приказ.pdf.sig -md md_gost12_256
pdf pdf-unsigned
