#!/usr/bin/env bash
# From a bare Debian machine (12 or newer) to a served https site; docs/deploy.md. Run twice, it changes nothing that is right.
# -E: the trap below counts in functions too.
set -Eeuo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
# What apt would only ask; and nothing of ours may be readable by others by accident.
umask 022

usage() {
    cat <<'HELP'
Usage: deploy/install.sh [--host NAME] [--contact ADDRESS] [--self-signed] [--moderators NAME,NAME] [--no-backup]

Installs the checkout in which it lies on this Debian machine, as root: packages, PostgreSQL, Redis, nginx with TLS, two
instances of the site, the worker and a nightly backup. At the end it prints the one-time links of the first moderators.
Run it again after an update of the checkout, or when something failed: it goes on where it stopped.

  --host NAME            the public name, for instance directory.example.org. A certificate for it comes from Let's Encrypt,
                         so the name must lead here, and ports 80 and 443 must be open. Without it: this machine's own name,
                         and a self-signed certificate, of which browsers warn.
  --contact ADDRESS      where people reach you by e-mail; asked for with --host
  --self-signed          no Let's Encrypt, though --host is given (a try, or a certificate of your own to be put in later)
  --moderators A,B       names of the accounts of the first moderators (default: anna,ben); "" makes none
  --no-backup            none before an update, and no first one (you make your own, or it fails and cannot wait)
  --help                 this
HELP
}

say() { printf '\n== %s\n' "$*"; }
die() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}
trap 'printf "install.sh: failed in line %s: %s\nNothing after it was done. Mend it and run the same again.\n" "$LINENO" "$BASH_COMMAND" >&2' ERR

readonly HOME_OF_CODE=/srv/directory
readonly STATE=/var/lib/advocacy-directory
readonly MIRROR=/var/cache/advocacy-directory-mirror
readonly ETC=/etc/advocacy-directory
readonly ENVIRONMENT=$ETC/environment
readonly TLS=$ETC/tls
readonly PORTS=(8000 8001)
SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
HOST='' CONTACT='' SELF_SIGNED='' NO_BACKUP='' MODERATORS=anna,ben

read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h) usage && exit 0 ;;
            --self-signed) SELF_SIGNED=yes ;;
            --no-backup) NO_BACKUP=yes ;;
            --host | --contact | --moderators)
                [ $# -ge 2 ] || die "$1 needs a value; see --help."
                case $1 in
                    --host) HOST=$2 ;;
                    --contact) CONTACT=$2 ;;
                    --moderators) MODERATORS=$2 ;;
                esac
                shift
                ;;
            *) die "'$1' is no option; see --help." ;;
        esac
        shift
    done
    if [ -z "$HOST" ]; then
        SELF_SIGNED=yes
        HOST=$(hostname -f 2>/dev/null || hostname)
    elif [ -z "$CONTACT" ]; then
        die "--host needs --contact ADDRESS: readers and Let's Encrypt must be able to reach you."
    fi
    HOST=${HOST,,}
    [[ $HOST =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$ ]] || die "--host '$HOST': accepted are letters, digits, '.' and '-', without https://."
    [[ -z $CONTACT || $CONTACT =~ ^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$ ]] || die "--contact '$CONTACT' is no e-mail address."
    [[ $MODERATORS =~ ^[A-Za-z0-9_.,-]*$ ]] || die "--moderators '$MODERATORS': accepted are names, separated by commas."
}

look_around() {
    [ "$(id -u)" = 0 ] || die "run it as root (sudo deploy/install.sh …)."
    [ -f /etc/debian_version ] || die "this is no Debian; docs/deploy.md tells the other ways."
    [ -d /run/systemd/system ] || die "systemd does not run here (a container?); deploy/compose.yaml is for that."
    [ -f "$SOURCE/requirements.txt" ] || die "$SOURCE is no checkout: requirements.txt is missing."
}

install_packages() {
    say "Packages of Debian (a minute or two)"
    local wanted=(python3-venv postgresql redis-server nginx openssl ca-certificates age)
    [ -n "$SELF_SIGNED" ] || wanted+=(certbot)
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || die "Python 3.11 or newer is needed (Debian 12)."
    systemctl enable --now postgresql redis-server nginx
}

make_user() {
    getent passwd directory >/dev/null || useradd --system --user-group --home-dir "$STATE" --shell /usr/sbin/nologin directory
    install -d -m 0755 "$HOME_OF_CODE" "$ETC"
    install -d -m 0750 -o directory -g directory "$STATE" "$STATE/exports"
    install -d -m 0755 -o directory -g directory "$MIRROR"
    install -d -m 0700 "$TLS"
}

# A setting of the environment file, "" where there is none.
setting() { sed -n "s/^$1=//p" "$ENVIRONMENT" 2>/dev/null | tail -1; }

write_environment() {
    say "Settings: $ENVIRONMENT"
    if [ -f "$ENVIRONMENT" ]; then
        [ "$(setting SITE_URL)" = "https://$HOST" ] ||
            die "$ENVIRONMENT has SITE_URL=$(setting SITE_URL), and the name is now $HOST: give --host as before, or change SITE_URL and ALLOWED_HOSTS there."
        chown root:directory "$ENVIRONMENT" && chmod 0640 "$ENVIRONMENT"
        echo "It is there, and stays as it is."
        return
    fi
    local password redis_password
    password=$(openssl rand -hex 24)
    redis_password=$(openssl rand -hex 24)
    (
        umask 0077
        cat >"$ENVIRONMENT.new" <<SETTINGS
# docs/operators.md tells every name. After a change: systemctl restart 'advocacy-directory-*'
SECRET_KEY=$(openssl rand -hex 40)
ALLOWED_HOSTS=$HOST
SITE_URL=https://$HOST
CONTACT_ADDRESS=$CONTACT
TRUSTED_PROXY_COUNT=1
METRICS_TOKEN=$(openssl rand -hex 32)
DATABASE_URL=postgres://directory:$password@127.0.0.1:5432/directory
CACHE_URL=redis://:$redis_password@127.0.0.1:6379/0
EXPORT_DIRECTORY=$STATE/exports
ERASURES_FILE=$STATE/erasures.jsonl
MIRROR_DIRECTORY=$MIRROR
SETTINGS
    )
    chown root:directory "$ENVIRONMENT.new"
    chmod 0640 "$ENVIRONMENT.new"
    mv "$ENVIRONMENT.new" "$ENVIRONMENT"
}

# The password in the middle of scheme://NAME:PASSWORD@HOST/…
password_of() { setting "$1" | sed -n 's#^[a-z]*://[^:]*:\([^@]*\)@.*#\1#p'; }

make_database() {
    say "PostgreSQL and Redis"
    if [[ $(setting DATABASE_URL) == *@127.0.0.1:5432/* ]]; then
        # By standard input: arguments are seen by everybody on the machine.
        runuser -u postgres -- psql -qX -v ON_ERROR_STOP=1 <<SQL
SELECT 'CREATE ROLE directory LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'directory') \gexec
-- CREATEDB: each backup is restored into a scratch database, to see that it is whole.
ALTER ROLE directory CREATEDB PASSWORD '$(password_of DATABASE_URL)';
SELECT 'CREATE DATABASE directory OWNER directory ENCODING ''UTF8'' LOCALE ''C.UTF-8'' TEMPLATE template0'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'directory') \gexec
SQL
    else
        echo "DATABASE_URL names another server: nothing to make here."
    fi
    [[ $(setting CACHE_URL) == *@127.0.0.1:6379/* ]] || return 0
    local ours=/etc/redis/advocacy-directory.conf wanted
    wanted=$(printf 'bind 127.0.0.1 -::1\nrequirepass %s\nmaxmemory 512mb\nmaxmemory-policy volatile-lru\nsave ""\n' "$(password_of CACHE_URL)")
    if [ "$(cat "$ours" 2>/dev/null)" != "$wanted" ]; then
        (umask 0077 && printf '%s\n' "$wanted" >"$ours")
        chown redis:redis "$ours"
        grep -qxF "include $ours" /etc/redis/redis.conf || printf '\ninclude %s\n' "$ours" >>/etc/redis/redis.conf
        systemctl restart redis-server
    fi
}

# Each state of the code gets a folder of its own with its packages; "current" leads to the one that serves.
install_code() {
    say "The service"
    local what=(--exclude=.git --exclude=.venv --exclude=.env --exclude='*.sqlite3*' --exclude=__pycache__ --exclude='./.*_cache'
        --exclude=./static --exclude=./exports --exclude='*.jsonl')
    local state release
    state=$(tar -C "$SOURCE" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner "${what[@]}" -cf - . | sha256sum | cut -c1-12)
    release=$HOME_OF_CODE/$state
    if [ ! -f "$release/.installed" ]; then
        rm -rf "$release"
        install -d -m 0755 "$release"
        tar -C "$SOURCE" "${what[@]}" -cf - . | tar -C "$release" --no-same-owner -xf -
        python3 -m venv "$release/.venv"
        "$release/.venv/bin/pip" install -qq --disable-pip-version-check --require-hashes -r "$release/requirements.txt"
        (cd "$release" && .venv/bin/python manage.py collectstatic --noinput >/dev/null && .venv/bin/python -m compileall -q .)
        # Readable by the service, writable by root alone.
        chmod -R u=rwX,go=rX "$release"
    fi
    touch "$release/.installed"
    install -m 0644 "$release"/deploy/systemd/advocacy-directory-* /etc/systemd/system/
    systemctl daemon-reload
    # An update: the code of before writes down what it had, before its tables are changed.
    if [ -e "$HOME_OF_CODE/current" ] && [ "$(readlink "$HOME_OF_CODE/current")" != "$release" ]; then back_up; fi
    ln -sfn "$release" "$HOME_OF_CODE/current.new"
    mv -T "$HOME_OF_CODE/current.new" "$HOME_OF_CODE/current"
    install -m 0755 "$release/deploy/directory-manage" /usr/local/sbin/directory-manage
    directory-manage migrate --noinput
    say "The directory of ministries (a minute)"
    directory-manage load_directory
    directory-manage rebuild_index
}

back_up() {
    [ -z "$NO_BACKUP" ] || return 0
    say "A backup: $STATE/backups"
    systemctl start advocacy-directory-backup ||
        die "no backup was made; journalctl -u advocacy-directory-backup tells why. Without one: --no-backup."
}

start_services() {
    say "Units of systemd"
    systemctl enable --now advocacy-directory-backup.timer
    systemctl enable advocacy-directory-worker "${PORTS[@]/#/advocacy-directory-web@}"
    # It may take a minute to end what it does; nobody waits for it.
    systemctl restart --no-block advocacy-directory-worker
    # One after the other: the other one serves meanwhile.
    local port
    for port in "${PORTS[@]}"; do
        systemctl restart "advocacy-directory-web@$port"
        wait_for "http://127.0.0.1:$port/readyz" "journalctl -u advocacy-directory-web@$port"
    done
}

# Half a gigabyte each: the two before this one stay, to go back to.
remove_older_code() {
    find "$HOME_OF_CODE" -mindepth 2 -maxdepth 2 -name .installed -printf '%T@ %h\n' | sort -rn | tail -n +4 | cut -d' ' -f2 | xargs -r rm -rf
}

# Until it answers 200, a minute at most.
wait_for() {
    local tries
    for tries in {1..120}; do
        if python3 - "$1" <<'ASK' 2>/dev/null; then
import ssl, sys, urllib.request
unchecked = ssl.create_default_context()
unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
asked = urllib.request.Request(sys.argv[1], headers=dict(each.split(": ") for each in sys.argv[2:]))
urllib.request.urlopen(asked, timeout=5, context=unchecked)
ASK
            return 0
        fi
        sleep 0.5
    done
    die "$1 does not answer after $tries tries; $2 tells why."
}

serve() {
    say "nginx, TLS"
    if [ ! -e "$TLS/fullchain.pem" ]; then
        openssl req -x509 -newkey rsa:2048 -nodes -days 825 -subj "/CN=${HOST:0:64}" -addext "subjectAltName=DNS:$HOST" \
            -keyout "$TLS/privkey.pem" -out "$TLS/fullchain.pem" 2>/dev/null
    fi
    sed -e "s#/etc/letsencrypt/live/directory.example.org#$TLS#" -e "s#directory\.example\.org#$HOST#" \
        "$HOME_OF_CODE/current/deploy/nginx/site.conf" >/etc/nginx/sites-available/advocacy-directory
    ln -sfn ../sites-available/advocacy-directory /etc/nginx/sites-enabled/advocacy-directory
    # Debian's first page, which has an access log.
    rm -f /etc/nginx/sites-enabled/default
    nginx -t -q
    systemctl reload-or-restart nginx
    if [ -z "$SELF_SIGNED" ]; then
        certbot certonly --webroot -w /var/www/html -d "$HOST" -m "$CONTACT" --agree-tos --non-interactive --keep-until-expiring \
            --deploy-hook "systemctl reload nginx" ||
            die "no certificate for $HOST. Does the name lead here, are ports 80 and 443 open? Run the same again, or with --self-signed."
        ln -sfn "/etc/letsencrypt/live/$HOST/fullchain.pem" "$TLS/fullchain.pem"
        ln -sfn "/etc/letsencrypt/live/$HOST/privkey.pem" "$TLS/privkey.pem"
        systemctl reload nginx
    fi
    wait_for "https://127.0.0.1/readyz" "/var/log/nginx/error.log"
}

give_links() {
    say "Served: https://$HOST/"
    [ -z "$SELF_SIGNED" ] || echo "The certificate is self-signed: browsers warn. Put another into $TLS (fullchain.pem, privkey.pem)."
    [ -n "$CONTACT" ] || echo "CONTACT_ADDRESS is empty: set it in $ENVIRONMENT before others come."
    local name told
    for name in ${MODERATORS//,/ }; do
        # Whoever has chosen a password keeps it.
        if told=$(directory-manage create_moderator "$name" 2>&1); then
            printf '%s\n' "$told"
        elif [[ $told == *"has a password"* ]]; then
            echo "$name has chosen a password: no new link."
        else
            die "create_moderator $name: $told"
        fi
    done
    compgen -G "$STATE/backups/*.backup" >/dev/null || back_up
    say "What is still missing (directory-manage doctor)"
    echo "For manage.py say directory-manage. The worker looks at links, and writes the dump and the copy of the site, by itself."
    directory-manage doctor || true
}

read_options "$@"
# The users that this runs programs as may not see where the checkout lies.
cd /
look_around
install_packages
make_user
write_environment
make_database
install_code
start_services
remove_older_code
serve
give_links
